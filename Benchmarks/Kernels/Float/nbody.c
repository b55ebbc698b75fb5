// room: benchmarks
// does: bodies that attract one another, by the leapfrog method
// spec: Docs/Performance.md
#include <math.h>

#include "../kernel.h"

enum { BODIES = 6 };
typedef struct { double x, y, z, vx, vy, vz, mass; } Body;
static Body bodies[BODIES];

static NOINLINE void step(double dt) {
    for (int i = 0; i < BODIES; i++) {
        Body *a = &bodies[i];
        for (int j = i + 1; j < BODIES; j++) {
            Body *b = &bodies[j];
            double dx = b->x - a->x, dy = b->y - a->y, dz = b->z - a->z;
            double square = dx * dx + dy * dy + dz * dz + 1e-4;
            double pull = dt / (square * sqrt(square));
            a->vx += dx * pull * b->mass;
            a->vy += dy * pull * b->mass;
            a->vz += dz * pull * b->mass;
            b->vx -= dx * pull * a->mass;
            b->vy -= dy * pull * a->mass;
            b->vz -= dz * pull * a->mass;
        }
    }
    for (int i = 0; i < BODIES; i++) {
        bodies[i].x += bodies[i].vx * dt;
        bodies[i].y += bodies[i].vy * dt;
        bodies[i].z += bodies[i].vz * dt;
    }
}

int main(int argc, char **argv) {
    uint64_t seed = 23;
    for (int i = 0; i < BODIES; i++) {
        double *values = (double *)&bodies[i];
        for (int j = 0; j < 6; j++) values[j] = (double)(int64_t)(next_random(&seed) >> 11) / (1ll << 53) - 0.5;
        bodies[i].mass = 1.0 / (i + 1);
    }
    long rounds = amount(argc, argv, 3500000);
    for (long i = 0; i < rounds; i++) step(0.0001);
    for (int i = 0; i < BODIES; i++) printf("nbody %.15g %.15g %.15g\n", bodies[i].x, bodies[i].y, bodies[i].z);
    return 0;
}
