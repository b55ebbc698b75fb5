// room: x86-64 instructions
// does: the names of all instruction forms
// spec: Intel SDM volume 2
// swift-format-ignore-file
// Written by `swift run tablegen`; change the table, not this file.

/// Every instruction form that the encoder knows, in the order of the tables.
public enum Form: UInt16, CaseIterable, Sendable {
    // alu.table
    case add_rr64, add_rm64, add_mr64, add_rib64, add_mib64, add_rid64, add_mid64, add_aid64, add_rr32, add_rm32,
        add_mr32, add_rib32, add_mib32, add_rid32, add_mid32, add_aid32, add_rr16, add_rm16, add_mr16, add_rib16,
        add_mib16, add_riw16, add_miw16, add_aiw16, add_rr8, add_rm8, add_mr8, add_rib8, add_mib8, add_aib8,
        or_rr64, or_rm64, or_mr64, or_rib64, or_mib64, or_rid64, or_mid64, or_aid64, or_rr32, or_rm32, or_mr32,
        or_rib32, or_mib32, or_rid32, or_mid32, or_aid32, or_rr16, or_rm16, or_mr16, or_rib16, or_mib16, or_riw16,
        or_miw16, or_aiw16, or_rr8, or_rm8, or_mr8, or_rib8, or_mib8, or_aib8, adc_rr64, adc_rm64, adc_mr64,
        adc_rib64, adc_mib64, adc_rid64, adc_mid64, adc_aid64, adc_rr32, adc_rm32, adc_mr32, adc_rib32, adc_mib32,
        adc_rid32, adc_mid32, adc_aid32, adc_rr16, adc_rm16, adc_mr16, adc_rib16, adc_mib16, adc_riw16, adc_miw16,
        adc_aiw16, adc_rr8, adc_rm8, adc_mr8, adc_rib8, adc_mib8, adc_aib8, sbb_rr64, sbb_rm64, sbb_mr64, sbb_rib64,
        sbb_mib64, sbb_rid64, sbb_mid64, sbb_aid64, sbb_rr32, sbb_rm32, sbb_mr32, sbb_rib32, sbb_mib32, sbb_rid32,
        sbb_mid32, sbb_aid32, sbb_rr16, sbb_rm16, sbb_mr16, sbb_rib16, sbb_mib16, sbb_riw16, sbb_miw16, sbb_aiw16,
        sbb_rr8, sbb_rm8, sbb_mr8, sbb_rib8, sbb_mib8, sbb_aib8, and_rr64, and_rm64, and_mr64, and_rib64, and_mib64,
        and_rid64, and_mid64, and_aid64, and_rr32, and_rm32, and_mr32, and_rib32, and_mib32, and_rid32, and_mid32,
        and_aid32, and_rr16, and_rm16, and_mr16, and_rib16, and_mib16, and_riw16, and_miw16, and_aiw16, and_rr8,
        and_rm8, and_mr8, and_rib8, and_mib8, and_aib8, sub_rr64, sub_rm64, sub_mr64, sub_rib64, sub_mib64,
        sub_rid64, sub_mid64, sub_aid64, sub_rr32, sub_rm32, sub_mr32, sub_rib32, sub_mib32, sub_rid32, sub_mid32,
        sub_aid32, sub_rr16, sub_rm16, sub_mr16, sub_rib16, sub_mib16, sub_riw16, sub_miw16, sub_aiw16, sub_rr8,
        sub_rm8, sub_mr8, sub_rib8, sub_mib8, sub_aib8, xor_rr64, xor_rm64, xor_mr64, xor_rib64, xor_mib64,
        xor_rid64, xor_mid64, xor_aid64, xor_rr32, xor_rm32, xor_mr32, xor_rib32, xor_mib32, xor_rid32, xor_mid32,
        xor_aid32, xor_rr16, xor_rm16, xor_mr16, xor_rib16, xor_mib16, xor_riw16, xor_miw16, xor_aiw16, xor_rr8,
        xor_rm8, xor_mr8, xor_rib8, xor_mib8, xor_aib8, cmp_rr64, cmp_rm64, cmp_mr64, cmp_rib64, cmp_mib64,
        cmp_rid64, cmp_mid64, cmp_aid64, cmp_rr32, cmp_rm32, cmp_mr32, cmp_rib32, cmp_mib32, cmp_rid32, cmp_mid32,
        cmp_aid32, cmp_rr16, cmp_rm16, cmp_mr16, cmp_rib16, cmp_mib16, cmp_riw16, cmp_miw16, cmp_aiw16, cmp_rr8,
        cmp_rm8, cmp_mr8, cmp_rib8, cmp_mib8, cmp_aib8, test_rr64, test_mr64, test_rid64, test_mid64, test_aid64,
        test_rr32, test_mr32, test_rid32, test_mid32, test_aid32, test_rr16, test_mr16, test_riw16, test_miw16,
        test_aiw16, test_rr8, test_mr8, test_rib8, test_mib8, test_aib8, inc_r64, inc_m64, inc_r32, inc_m32,
        inc_r16, inc_m16, inc_r8, inc_m8, dec_r64, dec_m64, dec_r32, dec_m32, dec_r16, dec_m16, dec_r8, dec_m8,
        not_r64, not_m64, not_r32, not_m32, not_r16, not_m16, not_r8, not_m8, neg_r64, neg_m64, neg_r32, neg_m32,
        neg_r16, neg_m16, neg_r8, neg_m8, clc, stc, cmc, adcx_rr64, adcx_rm64, adcx_rr32, adcx_rm32, adox_rr64,
        adox_rm64, adox_rr32, adox_rm32
    // atomic.table
    case lock_add_mr64, lock_add_mib64, lock_add_mid64, lock_add_mr32, lock_add_mib32, lock_add_mid32,
        lock_add_mr16, lock_add_mr8, lock_or_mr64, lock_or_mib64, lock_or_mid64, lock_or_mr32, lock_or_mib32,
        lock_or_mid32, lock_or_mr16, lock_or_mr8, lock_and_mr64, lock_and_mib64, lock_and_mid64, lock_and_mr32,
        lock_and_mib32, lock_and_mid32, lock_and_mr16, lock_and_mr8, lock_sub_mr64, lock_sub_mib64, lock_sub_mid64,
        lock_sub_mr32, lock_sub_mib32, lock_sub_mid32, lock_sub_mr16, lock_sub_mr8, lock_xor_mr64, lock_xor_mib64,
        lock_xor_mid64, lock_xor_mr32, lock_xor_mib32, lock_xor_mid32, lock_xor_mr16, lock_xor_mr8, lock_inc_m64,
        lock_inc_m32, lock_dec_m64, lock_dec_m32, lock_not_m64, lock_not_m32, lock_neg_m64, lock_neg_m32,
        lock_xadd_mr64, lock_cmpxchg_mr64, xchg_rr64, xchg_mr64, lock_xadd_mr32, lock_cmpxchg_mr32, xchg_rr32,
        xchg_mr32, lock_xadd_mr16, lock_cmpxchg_mr16, xchg_rr16, xchg_mr16, lock_xadd_mr8, lock_cmpxchg_mr8,
        xchg_rr8, xchg_mr8, lock_cmpxchg8b_m, lock_cmpxchg16b_m, lfence, mfence, sfence
    // avx.table
    case vaddsd, vaddsd_xxm, vmulsd, vmulsd_xxm, vsubsd, vsubsd_xxm, vminsd, vminsd_xxm, vdivsd, vdivsd_xxm, vmaxsd,
        vmaxsd_xxm, vsqrtsd, vsqrtsd_xxm, vaddss, vaddss_xxm, vmulss, vmulss_xxm, vsubss, vsubss_xxm, vminss,
        vminss_xxm, vdivss, vdivss_xxm, vmaxss, vmaxss_xxm, vsqrtss, vsqrtss_xxm, vroundss_xxxib, vroundss_xxmib,
        vroundsd_xxxib, vroundsd_xxmib, vucomisd, vucomisd_xm, vcomisd, vcomisd_xm, vucomiss, vucomiss_xm, vcomiss,
        vcomiss_xm, vcmpsd_xxxib, vcmpsd_xxmib, vcmpss_xxxib, vcmpss_xxmib, vcvtsi2sd_xxr64, vcvtsi2sd_xxm64,
        vcvtsi2sd_xxr32, vcvtsi2sd_xxm32, vcvtsi2ss_xxr64, vcvtsi2ss_xxm64, vcvtsi2ss_xxr32, vcvtsi2ss_xxm32,
        vcvtsd2si_rx64, vcvtsd2si_rm64, vcvtsd2si_rx32, vcvtsd2si_rm32, vcvttsd2si_rx64, vcvttsd2si_rm64,
        vcvttsd2si_rx32, vcvttsd2si_rm32, vcvtss2si_rx64, vcvtss2si_rm64, vcvtss2si_rx32, vcvtss2si_rm32,
        vcvttss2si_rx64, vcvttss2si_rm64, vcvttss2si_rx32, vcvttss2si_rm32, vcvtss2sd, vcvtss2sd_xxm, vcvtsd2ss,
        vcvtsd2ss_xxm, vmovss, vmovss_xm, vmovss_mx, vmovsd, vmovsd_xm, vmovsd_mx, vmovd_xr, vmovd_xm, vmovd_rx,
        vmovd_mx, vmovq_xr, vmovq_rx, vmovq, vmovq_xm, vmovq_mx, vmovaps, vmovaps_xm, vmovaps_mx, vmovapd,
        vmovapd_xm, vmovapd_mx, vmovups, vmovups_xm, vmovups_mx, vmovupd, vmovupd_xm, vmovupd_mx, vmovdqa,
        vmovdqa_xm, vmovdqa_mx, vmovdqu, vmovdqu_xm, vmovdqu_mx, vmovddup, vmovddup_xm, vmovshdup, vmovshdup_xm,
        vpshufd_xxib, vpshufd_xmib, vpinsrd_xxrib, vpinsrd_xxmib, vpinsrq_xxrib, vpinsrq_xxmib, vpextrd_rxib,
        vpextrd_mxib, vpextrq_rxib, vpextrq_mxib, vandps, vandps_xxm, vandnps, vandnps_xxm, vorps, vorps_xxm,
        vxorps, vxorps_xxm, vandpd, vandpd_xxm, vandnpd, vandnpd_xxm, vorpd, vorpd_xxm, vxorpd, vxorpd_xxm, vpand,
        vpand_xxm, vpandn, vpandn_xxm, vpor, vpor_xxm, vpxor, vpxor_xxm, vpaddb, vpaddb_xxm, vpaddw, vpaddw_xxm,
        vpaddd, vpaddd_xxm, vpaddq, vpaddq_xxm, vpsubb, vpsubb_xxm, vpsubw, vpsubw_xxm, vpsubd, vpsubd_xxm, vpsubq,
        vpsubq_xxm, vpmuludq, vpmuludq_xxm, vpcmpeqd, vpcmpeqd_xxm, vpcmpeqq, vpcmpeqq_xxm, vpsrlw_xxib,
        vpsraw_xxib, vpsllw_xxib, vpsrld_xxib, vpsrad_xxib, vpslld_xxib, vpsrlq_xxib, vpsllq_xxib, vblendvps,
        vblendvps_xxmx, vblendvpd, vblendvpd_xxmx, vzeroupper
    // bits.table
    case bsf_rr64, bsf_rm64, bsf_rr32, bsf_rm32, bsr_rr64, bsr_rm64, bsr_rr32, bsr_rm32, tzcnt_rr64, tzcnt_rm64,
        tzcnt_rr32, tzcnt_rm32, lzcnt_rr64, lzcnt_rm64, lzcnt_rr32, lzcnt_rm32, popcnt_rr64, popcnt_rm64,
        popcnt_rr32, popcnt_rm32, bt_rr64, bt_rib64, bt_mib64, bt_rr32, bt_rib32, bt_mib32, bts_rr64, bts_rib64,
        bts_mib64, bts_rr32, bts_rib32, bts_mib32, btr_rr64, btr_rib64, btr_mib64, btr_rr32, btr_rib32, btr_mib32,
        btc_rr64, btc_rib64, btc_mib64, btc_rr32, btc_rib32, btc_mib32, andn_rrr64, andn_rrm64, bextr_rrr64,
        bextr_rmr64, blsr_rr64, blsr_rm64, blsmsk_rr64, blsmsk_rm64, blsi_rr64, blsi_rm64, andn_rrr32, andn_rrm32,
        bextr_rrr32, bextr_rmr32, blsr_rr32, blsr_rm32, blsmsk_rr32, blsmsk_rm32, blsi_rr32, blsi_rm32, bzhi_rrr64,
        bzhi_rmr64, pdep_rrr64, pdep_rrm64, pext_rrr64, pext_rrm64, mulx_rrr64, mulx_rrm64, rorx_rrib64,
        rorx_rmib64, sarx_rrr64, sarx_rmr64, shlx_rrr64, shlx_rmr64, shrx_rrr64, shrx_rmr64, bzhi_rrr32, bzhi_rmr32,
        pdep_rrr32, pdep_rrm32, pext_rrr32, pext_rrm32, mulx_rrr32, mulx_rrm32, rorx_rrib32, rorx_rmib32,
        sarx_rrr32, sarx_rmr32, shlx_rrr32, shlx_rmr32, shrx_rrr32, shrx_rmr32
    // cmov_setcc.table
    case cmovcc_rr64, cmovcc_rm64, cmovcc_rr32, cmovcc_rm32, setcc_r8, setcc_m8
    // control.table
    case jmp_rel8, jmp_rel32, jmp_r, jmp_m, jcc_rel8, jcc_rel32, call_rel32, call_r, call_m, ret, ret_iw, push_r,
        push_m, push_ib, push_id, pop_r, pop_m, leave, pushfq, popfq, lahf, sahf, nop, nop2, nop_m16, nop_m32, int3,
        ud2, endbr64, pause, cpuid, rdtsc, xgetbv, syscall
    // fma3.table
    case vfmadd132sd, vfmadd132sd_xxm, vfmadd132ss, vfmadd132ss_xxm, vfmadd213sd, vfmadd213sd_xxm, vfmadd213ss,
        vfmadd213ss_xxm, vfmadd231sd, vfmadd231sd_xxm, vfmadd231ss, vfmadd231ss_xxm, vfmsub132sd, vfmsub132sd_xxm,
        vfmsub132ss, vfmsub132ss_xxm, vfmsub213sd, vfmsub213sd_xxm, vfmsub213ss, vfmsub213ss_xxm, vfmsub231sd,
        vfmsub231sd_xxm, vfmsub231ss, vfmsub231ss_xxm, vfnmadd132sd, vfnmadd132sd_xxm, vfnmadd132ss,
        vfnmadd132ss_xxm, vfnmadd213sd, vfnmadd213sd_xxm, vfnmadd213ss, vfnmadd213ss_xxm, vfnmadd231sd,
        vfnmadd231sd_xxm, vfnmadd231ss, vfnmadd231ss_xxm, vfnmsub132sd, vfnmsub132sd_xxm, vfnmsub132ss,
        vfnmsub132ss_xxm, vfnmsub213sd, vfnmsub213sd_xxm, vfnmsub213ss, vfnmsub213ss_xxm, vfnmsub231sd,
        vfnmsub231sd_xxm, vfnmsub231ss, vfnmsub231ss_xxm
    // mov_lea.table
    case mov_rr64, mov_rm64, mov_mr64, mov_rr32, mov_rm32, mov_mr32, mov_rr16, mov_rm16, mov_mr16, mov_rr8, mov_rm8,
        mov_mr8, mov_rid64, mov_mid64, movabs, mov_rid32, mov_mid32, mov_miw16, mov_rib8, mov_mib8, movzx_rr32_8,
        movzx_rm32_8, movzx_rr32_16, movzx_rm32_16, movsx_rr64_8, movsx_rm64_8, movsx_rr64_16, movsx_rm64_16,
        movsx_rr32_8, movsx_rm32_8, movsx_rr32_16, movsx_rm32_16, movsxd_rr64, movsxd_rm64, lea_rm64, lea_rm32,
        bswap_r64, bswap_r32, movbe_rm64, movbe_mr64, movbe_rm32, movbe_mr32, movbe_rm16, movbe_mr16
    // muldiv.table
    case imul_rr64, imul_rm64, imul_rrib64, imul_rmib64, imul_rrid64, imul_rmid64, imul_rr32, imul_rm32,
        imul_rrib32, imul_rmib32, imul_rrid32, imul_rmid32, imul_rr16, imul_rm16, imul_rrib16, imul_rmib16,
        imul_rriw16, imul_rmiw16, mul_r64, mul_m64, imul_r64, imul_m64, div_r64, div_m64, idiv_r64, idiv_m64,
        mul_r32, mul_m32, imul_r32, imul_m32, div_r32, div_m32, idiv_r32, idiv_m32, cwde, cdqe, cdq, cqo
    // mxcsr.table
    case ldmxcsr_m, stmxcsr_m, vldmxcsr_m, vstmxcsr_m
    // shift.table
    case rol_ro64, rol_mo64, rol_rib64, rol_mib64, rol_rc64, rol_mc64, rol_ro32, rol_mo32, rol_rib32, rol_mib32,
        rol_rc32, rol_mc32, rol_ro16, rol_mo16, rol_rib16, rol_mib16, rol_rc16, rol_mc16, rol_ro8, rol_mo8,
        rol_rib8, rol_mib8, rol_rc8, rol_mc8, ror_ro64, ror_mo64, ror_rib64, ror_mib64, ror_rc64, ror_mc64,
        ror_ro32, ror_mo32, ror_rib32, ror_mib32, ror_rc32, ror_mc32, ror_ro16, ror_mo16, ror_rib16, ror_mib16,
        ror_rc16, ror_mc16, ror_ro8, ror_mo8, ror_rib8, ror_mib8, ror_rc8, ror_mc8, rcl_ro64, rcl_mo64, rcl_rib64,
        rcl_mib64, rcl_rc64, rcl_mc64, rcl_ro32, rcl_mo32, rcl_rib32, rcl_mib32, rcl_rc32, rcl_mc32, rcr_ro64,
        rcr_mo64, rcr_rib64, rcr_mib64, rcr_rc64, rcr_mc64, rcr_ro32, rcr_mo32, rcr_rib32, rcr_mib32, rcr_rc32,
        rcr_mc32, shl_ro64, shl_mo64, shl_rib64, shl_mib64, shl_rc64, shl_mc64, shl_ro32, shl_mo32, shl_rib32,
        shl_mib32, shl_rc32, shl_mc32, shl_ro16, shl_mo16, shl_rib16, shl_mib16, shl_rc16, shl_mc16, shl_ro8,
        shl_mo8, shl_rib8, shl_mib8, shl_rc8, shl_mc8, shr_ro64, shr_mo64, shr_rib64, shr_mib64, shr_rc64, shr_mc64,
        shr_ro32, shr_mo32, shr_rib32, shr_mib32, shr_rc32, shr_mc32, shr_ro16, shr_mo16, shr_rib16, shr_mib16,
        shr_rc16, shr_mc16, shr_ro8, shr_mo8, shr_rib8, shr_mib8, shr_rc8, shr_mc8, sar_ro64, sar_mo64, sar_rib64,
        sar_mib64, sar_rc64, sar_mc64, sar_ro32, sar_mo32, sar_rib32, sar_mib32, sar_rc32, sar_mc32, sar_ro16,
        sar_mo16, sar_rib16, sar_mib16, sar_rc16, sar_mc16, sar_ro8, sar_mo8, sar_rib8, sar_mib8, sar_rc8, sar_mc8,
        shld_rrib64, shld_mrib64, shld_rrc64, shld_mrc64, shld_rrib32, shld_mrib32, shld_rrc32, shld_mrc32,
        shrd_rrib64, shrd_mrib64, shrd_rrc64, shrd_mrc64, shrd_rrib32, shrd_mrib32, shrd_rrc32, shrd_mrc32
    // sse_compare.table
    case ucomisd, ucomisd_xm, comisd, comisd_xm, ucomiss, ucomiss_xm, comiss, comiss_xm, cmpsd_xxib, cmpsd_xmib,
        cmpss_xxib, cmpss_xmib, pcmpeqb, pcmpeqb_xm, pcmpeqw, pcmpeqw_xm, pcmpeqd, pcmpeqd_xm, pcmpgtb, pcmpgtb_xm,
        pcmpgtw, pcmpgtw_xm, pcmpgtd, pcmpgtd_xm, pcmpeqq, pcmpeqq_xm, ptest, ptest_xm
    // sse_convert.table
    case cvtsi2sd_xr64, cvtsi2sd_xm64, cvtsi2sd_xr32, cvtsi2sd_xm32, cvtsi2ss_xr64, cvtsi2ss_xm64, cvtsi2ss_xr32,
        cvtsi2ss_xm32, cvtsd2si_rx64, cvtsd2si_rm64, cvtsd2si_rx32, cvtsd2si_rm32, cvttsd2si_rx64, cvttsd2si_rm64,
        cvttsd2si_rx32, cvttsd2si_rm32, cvtss2si_rx64, cvtss2si_rm64, cvtss2si_rx32, cvtss2si_rm32, cvttss2si_rx64,
        cvttss2si_rm64, cvttss2si_rx32, cvttss2si_rm32, cvtss2sd, cvtss2sd_xm, cvtsd2ss, cvtsd2ss_xm, cvtdq2pd,
        cvtdq2pd_xm, cvtdq2ps, cvtdq2ps_xm, cvttpd2dq, cvttpd2dq_xm, cvttps2dq, cvttps2dq_xm
    // sse_logic.table
    case andps, andps_xm, andnps, andnps_xm, orps, orps_xm, xorps, xorps_xm, andpd, andpd_xm, andnpd, andnpd_xm,
        orpd, orpd_xm, xorpd, xorpd_xm, pand, pand_xm, pandn, pandn_xm, por, por_xm, pxor, pxor_xm, paddb, paddb_xm,
        paddw, paddw_xm, paddd, paddd_xm, paddq, paddq_xm, psubb, psubb_xm, psubw, psubw_xm, psubd, psubd_xm, psubq,
        psubq_xm, pmuludq, pmuludq_xm, psrlw_xib, psrlw, psrlw_xm, psraw_xib, psraw, psraw_xm, psllw_xib, psllw,
        psllw_xm, psrld_xib, psrld, psrld_xm, psrad_xib, psrad, psrad_xm, pslld_xib, pslld, pslld_xm, psrlq_xib,
        psrlq, psrlq_xm, psllq_xib, psllq, psllq_xm, psrldq_xib, pslldq_xib, blendvps, blendvps_xm, blendvpd,
        blendvpd_xm
    // sse_move.table
    case movss, movss_xm, movss_mx, movsd, movsd_xm, movsd_mx, movd_xr, movd_xm, movd_rx, movd_mx, movq_xr, movq_rx,
        movq, movq_xm, movq_mx, movaps, movaps_xm, movaps_mx, movapd, movapd_xm, movapd_mx, movups, movups_xm,
        movups_mx, movupd, movupd_xm, movupd_mx, movdqa, movdqa_xm, movdqa_mx, movdqu, movdqu_xm, movdqu_mx,
        movhlps, movlhps, movhps_xm, movhps_mx, movmskpd_rx, movmskps_rx, pmovmskb_rx, movddup, movddup_xm,
        movshdup, movshdup_xm, movsldup, movsldup_xm, pshufd_xxib, pshufd_xmib, pshufb, pshufb_xm, shufps_xxib,
        shufps_xmib, shufpd_xxib, shufpd_xmib, unpcklps, unpcklps_xm, unpcklpd, unpcklpd_xm, punpckldq,
        punpckldq_xm, punpcklqdq, punpcklqdq_xm, pinsrd_xrib, pinsrd_xmib, pinsrq_xrib, pinsrq_xmib, pextrd_rxib,
        pextrd_mxib, pextrq_rxib, pextrq_mxib
    // sse_scalar.table
    case addsd, addsd_xm, mulsd, mulsd_xm, subsd, subsd_xm, minsd, minsd_xm, divsd, divsd_xm, maxsd, maxsd_xm,
        sqrtsd, sqrtsd_xm, addss, addss_xm, mulss, mulss_xm, subss, subss_xm, minss, minss_xm, divss, divss_xm,
        maxss, maxss_xm, sqrtss, sqrtss_xm, roundss_xxib, roundss_xmib, roundsd_xxib, roundsd_xmib, addpd, addpd_xm,
        mulpd, mulpd_xm, subpd, subpd_xm, minpd, minpd_xm, divpd, divpd_xm, maxpd, maxpd_xm, sqrtpd, sqrtpd_xm,
        addps, addps_xm, mulps, mulps_xm, subps, subps_xm, minps, minps_xm, divps, divps_xm, maxps, maxps_xm,
        sqrtps, sqrtps_xm
}
