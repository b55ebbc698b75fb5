// room: tests
// does: the instructions of one width; included once per width with REAL, SUFFIX, N, FROM_BITS, BITS and IS_NAN defined
// spec: Intel SDM vol. 2; RISC-V Unprivileged ISA, "F" chapter, for what is mended after them

static REAL N(add)(REAL a, REAL b) {
    __asm__ volatile("adds" SUFFIX " %1, %0" : "+x"(a) : "x"(b));
    return a;
}

static REAL N(subtract)(REAL a, REAL b) {
    __asm__ volatile("subs" SUFFIX " %1, %0" : "+x"(a) : "x"(b));
    return a;
}

static REAL N(multiply)(REAL a, REAL b) {
    __asm__ volatile("muls" SUFFIX " %1, %0" : "+x"(a) : "x"(b));
    return a;
}

static REAL N(divide)(REAL a, REAL b) {
    __asm__ volatile("divs" SUFFIX " %1, %0" : "+x"(a) : "x"(b));
    return a;
}

static REAL N(root)(REAL a) {
    REAL r;
    __asm__ volatile("sqrts" SUFFIX " %1, %0" : "=x"(r) : "x"(a));
    return r;
}

static REAL N(fma)(REAL a, REAL b, REAL c) {
    __asm__ volatile("vfmadd213s" SUFFIX " %2, %1, %0" : "+x"(a) : "x"(b), "x"(c));
    return a;
}

static REAL N(from_i64)(int64_t a) {
    REAL r = 0;
    __asm__ volatile("cvtsi2s" SUFFIX "q %1, %0" : "+x"(r) : "r"(a));
    return r;
}

static int64_t N(to_i64)(REAL a) {
    int64_t r;
    __asm__ volatile("cvts" SUFFIX "2si %1, %0" : "=r"(r) : "x"(a));
    return r;
}

static int N(equal)(REAL a, REAL b) {
    uint8_t e, p;
    __asm__ volatile("ucomis" SUFFIX " %3, %2\n sete %0\n setnp %1" : "=q"(e), "=q"(p) : "x"(a), "x"(b) : "cc");
    return e & p;
}

static int N(less)(REAL a, REAL b) {
    uint8_t r;
    __asm__ volatile("comis" SUFFIX " %1, %2\n seta %0" : "=q"(r) : "x"(a), "x"(b) : "cc");
    return r;
}

static int N(less_or_equal)(REAL a, REAL b) {
    uint8_t r;
    __asm__ volatile("comis" SUFFIX " %1, %2\n setae %0" : "=q"(r) : "x"(a), "x"(b) : "cc");
    return r;
}

// SSE has no unsigned source: the upper half is halved, keeping its last bit as a sticky one, and doubled.
static REAL N(from_u64)(uint64_t a) {
    if (a >> 63 == 0) return N(from_i64)((int64_t)a);
    REAL half = N(from_i64)((int64_t)(a >> 1 | (a & 1)));
    return N(add)(half, half);
}

// An x86 minimum takes its second operand when in doubt; RISC-V orders zeros and drops a single NaN.
static uint64_t N(select)(uint64_t a, uint64_t b, int maximum) {
    int equal = N(equal)(FROM_BITS(a), FROM_BITS(b));
    if (IS_NAN(a)) return IS_NAN(b) ? BITS(FROM_BITS(a)) : BITS(FROM_BITS(b));
    if (IS_NAN(b)) return BITS(FROM_BITS(a));
    if (equal) return BITS(FROM_BITS(maximum ? a & b : a | b));
    return BITS(FROM_BITS(N(less)(FROM_BITS(a), FROM_BITS(b)) == !maximum ? a : b));
}

static uint64_t N(class)(uint64_t a) {
    int negative = signbit(FROM_BITS(a)) != 0;
    int quiet;
    switch (fpclassify(FROM_BITS(a))) {
    case FP_INFINITE: return negative ? 0x001 : 0x080;
    case FP_NORMAL: return negative ? 0x002 : 0x040;
    case FP_SUBNORMAL: return negative ? 0x004 : 0x020;
    case FP_ZERO: return negative ? 0x008 : 0x010;
    default:
        set_rounding(0);
        N(equal)(FROM_BITS(a), FROM_BITS(a));
        quiet = take_flags() == 0;
        set_rounding(0);
        return quiet ? 0x200 : 0x100;
    }
}

// x86 answers every invalid conversion with one pattern; RISC-V saturates, and gives a NaN the largest value.
static uint64_t N(to_int)(REAL a, int64_t low, int64_t high, uint32_t *flags) {
    int64_t result = N(to_i64)(a);
    *flags = take_flags();
    if (*flags & NV) result = a < 0 ? low : high;
    if (result >= low && result <= high) return (uint64_t)result;
    *flags = NV;
    return (uint64_t)(result < low ? low : high);
}

static uint64_t N(to_u64)(REAL a, uint32_t *flags) {
    const REAL half = 9223372036854775808.0;
    if (a >= half && a < 2 * half) {
        uint64_t result = (uint64_t)N(to_i64)(N(subtract)(a, half)) + ((uint64_t)1 << 63);
        *flags = take_flags();
        return result;
    }
    uint64_t result = N(to_int)(a, 0, INT64_MAX, flags);
    return *flags & NV && !(a < 0) ? UINT64_MAX : result;
}
