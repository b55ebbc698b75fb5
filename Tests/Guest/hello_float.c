// room: guest programs
// does: floating point as programs use it: printing, reading, arithmetic, square roots, rounding, exceptional values
// spec: printf(3), strtod(3), math(7), fenv(3)
#include <fenv.h>
#include <float.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

// Kept from the compiler, so that the guest computes.
static volatile double one = 1.0, zero = 0.0, three = 3.0, huge = DBL_MAX;
static volatile float single = 1.0f, ten = 10.0f;

static void flags(const char *what) {
    int raised = fetestexcept(FE_ALL_EXCEPT);
    printf("%s:%s%s%s%s%s\n", what, raised & FE_INVALID ? " invalid" : "", raised & FE_DIVBYZERO ? " zero" : "",
           raised & FE_OVERFLOW ? " overflow" : "", raised & FE_UNDERFLOW ? " underflow" : "",
           raised & FE_INEXACT ? " inexact" : "");
    feclearexcept(FE_ALL_EXCEPT);
}

int main(void) {
    printf("%f %e %g %a\n", one / three, one / three, one / three, one / three);
    printf("%.17g %.9g %.3f\n", one / 10, (double)(single / ten), 2.5);
    printf("%g %g %g\n", one / zero, -one / zero, fabs(zero / zero));
    printf("%.17g %.17g\n", strtod("3.141592653589793", NULL), strtod("0x1.8p-1074", NULL));
    printf("%.17g %.17g\n", sqrt(one + one), (double)sqrtf(single + single));
    printf("%g %g %g %g\n", floor(-2.5 * one), ceil(-2.5 * one), trunc(-2.5 * one), round(-2.5 * one));
    printf("%ld %ld %d\n", lrint(2.5 * one), lrint(3.5 * one), (int)(-2.9 * one));
    feclearexcept(FE_ALL_EXCEPT);
    volatile double result = one / three;
    flags("1/3");
    result = one / zero;
    flags("1/0");
    result = huge * huge;
    flags("max*max");
    result = sqrt(-one);
    flags("sqrt(-1)");
    result = DBL_MIN * one / three;
    flags("min/3");
    static const struct { int mode; const char *name; } modes[] = {
        {FE_TONEAREST, "nearest"}, {FE_UPWARD, "upward"}, {FE_DOWNWARD, "downward"}, {FE_TOWARDZERO, "zero"}};
    for (int i = 0; i < 4; i++) {
        fesetround(modes[i].mode);
        result = one / three;
        printf("%s %a %a %ld\n", modes[i].name, result, (double)(single / ten), lrint(-2.5 * one));
    }
    fesetround(FE_TONEAREST);
    double sum = 0;
    for (int i = 1; i <= 1000; i++) sum += one / i * (i % 2 ? 1 : -1);
    printf("%.15f\n", sum);
    return 0;
}
