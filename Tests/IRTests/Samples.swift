// room: tests
// does: hand-written IR that several test cases share
// spec: Docs/TextIR.md

import IR

/// A layout with slots of all types, and one whose name needs quotes.
let sampleLayoutText = """
    layout {
        x1 i64 @ 96
        x2 i64 @ 4096
        w i32 @ 104
        f1 f64 @ 4104
        s1 f32 @ 108
        "odd name" i64 @ 4112
        pin_int: x2, x1
        pin_float: f1
    }

    """

/// Valid IR with every op.
let sampleRegionText = """
    region 0x10000 mode 3 insns 2 {
    code 0x10000 + 8
    code 0x20000 + 4
    helper trace(i64, ptr, i32, f32, f64) -> i64 reads_state writes_state
    helper "two words"() preserves_float
    b0:
        insn 0x10000, 4
        %1 = iconst.i64 -5
        %2 = iconst.i64 0xffffffff80000000
        %3 = iconst.i32 7
        %4 = fconst.f64 0x3ff0000000000000
        %5 = fconst.f32 0x7fc00000
        %6 = get.i64 x1
        %7 = get.i64 "odd name"
        set x2, %6
        defer x1, %6
        set x1, %7
        %11 = add.i64 %1, %6
        %12 = sub.i32 %3, %3
        %13 = mul.i64 %1, %2
        %14 = mulhs %1, %2
        %15 = mulhu %1, %2
        %16 = mulhsu %1, %2
        %17 = divs.i64 %1, %2
        %18 = divu.i64 %1, %2
        %19 = rems.i64 %1, %2
        %20 = remu.i64 %1, %2
        %21 = and.i64 %1, %2
        %22 = or.i64 %1, %2
        %23 = xor.i64 %1, %2
        %24 = shl.i64 %1, %2
        %25 = shr.i64 %1, %2
        %26 = sar.i64 %1, %2
        %27 = rotl.i64 %1, %2
        %28 = rotr.i64 %1, %2
        %29 = smin.i64 %1, %2
        %30 = smax.i64 %1, %2
        %31 = umin.i64 %1, %2
        %32 = umax.i64 %1, %2
        %33 = neg.i64 %1
        %34 = not.i64 %1
        %35 = clz.i64 %1
        %36 = ctz.i64 %1
        %37 = popcnt.i64 %1
        %38 = bswap.i64 %1
        %39 = sext8.i64 %1
        %40 = sext16.i64 %1
        %41 = zext8.i64 %1
        %42 = zext16.i64 %1
        %43 = sext32 %3
        %44 = zext32 %3
        %45 = trunc %1
        %46 = extract.i64 %1, 3, 5
        %47 = sextract.i64 %1, 0, 64
        %48 = deposit.i64 %1, %2, 60, 4
        %49 = cmp.lts %1, %2
        %50 = select.f64 %1, %4, %4
        jump b2(%49, %50)
    b2:
        %52 = param.i64
        %53 = param.f64
        %54 = fadd.f64.rne %53, %53
        %55 = fsub.f64.rtz %53, %54
        %56 = fmul.f64.rdn %53, %55
        %57 = fdiv.f64.rup %53, %56
        %58 = fsqrt.f64.rmm %57
        %59 = fma.f64.dyn %53, %53, %58
        %60 = fcvt.f32.rne %59
        %61 = fcanon.f32 %60
        %62 = fmin.f32 %61, %5
        %63 = fmax.f32 %61, %5
        %64 = fneg.f32 %62
        %65 = fabs.f32 %63
        %66 = fcopysign.f32 %64, %65
        %67 = fxorsign.f32 %64, %65
        %68 = fcmp.le %66, %67
        %69 = fclass %53
        %70 = fbits.i32 %66
        %71 = bitsf.f32 %70
        %72 = fbox %71
        %73 = funbox %72
        %74 = sint_to_f.f32.rne %52
        %75 = uint_to_f.f64.dyn %52
        %76 = f_to_sint.i32.rtz %74
        %77 = f_to_uint.i64.rup %75
        %78 = fflags
        set_fflags %78
        set_rounding %52
        fence full
        %82 = load.i64 s32 %52 + 16
        %83 = load.f64 u64 %52 - 8
        store u8 %52, %82
        store u64.rel %52 + 2147483648, %83
        %86 = rmw.i32 add.acq %52, %76
        %87 = cas.i64 u64.seq %52, %82, %77
        %88 = lr.i64 u64.acq %52
        %89 = sc u64.rel %52, %88
        nop
        insn 0x10004, 2
        %92 = call.i64 trace(%1, %2, %76, %73, %83)
        call "two words"()
        poll %92
        br.lts %92, %1 -> b1, b3(%92)
    b1:
        exit 0x1234
    b3:
        %97 = param.i64
        br.eq %76, %86 -> b4, b5
    b4:
        exit_indirect %97
    b5:
        br.ne %76, %86 -> b6, b7
    b6:
        exit_call 0x4000, %1
    b7:
        br.geu %76, %86 -> b8, b9
    b8:
        exit_call_indirect %97, %1
    b9:
        br.ges %76, %86 -> b10, b11
    b10:
        exit_return %97
    b11:
        leave syscall 0x10008
    }

    """

func sampleLayout() throws -> StateLayout { try StateLayout.parse(sampleLayoutText) }
func sampleRegion() throws -> Region { try Region.parse(sampleRegionText, layout: sampleLayout()) }
