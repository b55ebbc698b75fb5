// room: benchmarks
// does: dependent loads: a shuffled ring of nodes, and lookups in a binary tree
// spec: Docs/Performance.md
#include "../kernel.h"

enum { NODES = 1 << 14 };

typedef struct Node {
    struct Node *next, *left, *right;
    uint32_t key, visits;
} Node;

static Node nodes[NODES];

static NOINLINE const Node *lookup(const Node *root, uint32_t key) {
    const Node *best = root;
    while (root) {
        best = root;
        if (root->key == key) break;
        root = key < root->key ? root->left : root->right;
    }
    return best;
}

int main(int argc, char **argv) {
    static uint32_t order[NODES];
    uint64_t seed = 99, sum = 0;
    for (uint32_t i = 0; i < NODES; i++) order[i] = i;
    for (uint32_t i = NODES - 1; i > 0; i--) {
        uint32_t j = next_random(&seed) % (i + 1), t = order[i];
        order[i] = order[j];
        order[j] = t;
    }
    for (uint32_t i = 0; i < NODES; i++) {
        Node *node = &nodes[order[i]];
        node->next = &nodes[order[(i + 1) % NODES]];
        node->key = (uint32_t)next_random(&seed);
        if (i == 0) continue;
        Node *parent = &nodes[order[0]];
        for (;;) {
            Node **child = node->key < parent->key ? &parent->left : &parent->right;
            if (!*child) {
                *child = node;
                break;
            }
            parent = *child;
        }
    }
    long rounds = amount(argc, argv, 1500000);
    Node *node = nodes;
    for (long i = 0; i < rounds; i++) {
        for (int j = 0; j < 64; j++) node = node->next;
        node->visits++;
        sum += lookup(&nodes[order[0]], (uint32_t)next_random(&seed))->key;
    }
    for (uint32_t i = 0; i < NODES; i++) sum = mix(sum, nodes[i].visits);
    printf("pointer_chase %016llx\n", (unsigned long long)sum);
    return 0;
}
