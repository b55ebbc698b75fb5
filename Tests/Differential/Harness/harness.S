// room: tests/differential
// does: runs blocks of guest code, each from a given state, and writes the states that they leave
// spec: Tests/Differential/Oracle.swift has the file's layout
//
// Standard input is a file: a page with the number of records (8 bytes) and the size of the code in bytes (8), the code,
// padded to whole pages, and the records. The results are the records with the states afterwards, on standard output.
//
// A record is 194 words of eight bytes:
//     0        the block's pc
//     1-31     x1 to x31 (x3 and x4 belong to the harness)
//     32-63    f0 to f31
//     64       fcsr
//     65-192   the data memory
//     193      0, or afterwards the pc of the illegal instruction that ended the block
// A block ends by `ld tp, 0(gp)` and `jr tp`, or by SIGILL: its handler then goes on where a block's end would.

    .equ CODE, 0x40000000
    .equ DATA, 0x50000000
    .equ RECORDS, 0x60000000
    .equ RECORD_BYTES, 1552
    .equ PAGE, 4096
    .equ READ, 1
    .equ WRITE, 2
    .equ EXEC, 4
    .equ PRIVATE_FIXED, 0x12
    .equ PRIVATE_FIXED_ANONYMOUS, 0x32
    .equ SYS_WRITE, 64
    .equ SYS_EXIT, 93
    .equ SYS_SIGALTSTACK, 132
    .equ SYS_RT_SIGACTION, 134
    .equ SYS_MMAP, 222
    .equ SIGILL, 4
    .equ SA_ONSTACK_SIGINFO, 0x08000004
    .equ STACK_BYTES, 65536
    // In the handler's ucontext: where the pc and x1 to x31 are.
    .equ CONTEXT_REGISTERS, 176

    .macro map address, bytes, protection, flags, fd, offset
    li a0, \address
    mv a1, \bytes
    li a2, \protection
    li a3, \flags
    li a4, \fd
    mv a5, \offset
    li a7, SYS_MMAP
    ecall
    li t0, \address
    bne a0, t0, failed
    .endm

    .option norelax
    .option nopic

    .globl _start
_start:
    // The header, where the records will be.
    li s0, PAGE
    map RECORDS, s0, READ, PRIVATE_FIXED, 0, zero
    li t0, RECORDS
    ld s1, 0(t0)
    ld s2, 8(t0)
    li t1, RECORD_BYTES
    mul s3, s1, t1
    map CODE, s2, READ|EXEC, PRIVATE_FIXED, 0, s0
    map DATA, s0, READ|WRITE, PRIVATE_FIXED_ANONYMOUS, -1, zero
    add s4, s0, s2
    map RECORDS, s3, READ|WRITE, PRIVATE_FIXED, 0, s4
    // SIGILL, on a stack of its own.
    la t0, alternate
    la t1, stack
    sd t1, 0(t0)
    sd zero, 8(t0)
    li t1, STACK_BYTES
    sd t1, 16(t0)
    mv a0, t0
    li a1, 0
    li a7, SYS_SIGALTSTACK
    ecall
    bnez a0, failed
    la a1, action
    la t0, illegal
    sd t0, 0(a1)
    li t0, SA_ONSTACK_SIGINFO
    sd t0, 8(a1)
    sd zero, 16(a1)
    li a0, SIGILL
    li a2, 0
    li a3, 8
    li a7, SYS_RT_SIGACTION
    ecall
    bnez a0, failed
    la t0, position
    li gp, RECORDS
    sd gp, 0(t0)
    add t1, gp, s3
    sd t1, 8(t0)

next_record:
    la t0, position
    ld gp, 0(t0)
    ld t1, 8(t0)
    bgeu gp, t1, write_all

    // Memory.
    li t0, DATA
    addi t1, gp, 65*8
    li t2, 128
1:  ld t3, 0(t1)
    sd t3, 0(t0)
    addi t0, t0, 8
    addi t1, t1, 8
    addi t2, t2, -1
    bnez t2, 1b
    // No reservation is left of an earlier block.
    la t0, dummy
    sc.d zero, zero, (t0)
    // Float state.
    .set n, 0
    .rept 32
    .word 0x0001b007 + ((256 + 8 * n) << 20) + (n << 7)    // fld f<n>, 256+8n(gp)
    .set n, n + 1
    .endr
    ld t0, 64*8(gp)
    fscsr t0
    // The entry into tp, the way back into word 0.
    ld tp, 0(gp)
    la t0, done
    sd t0, 0(gp)
    .set n, 1
    .rept 31
    .if (n != 3) && (n != 4)
    .word 0x0001b003 + ((8 * n) << 20) + (n << 7)          // ld x<n>, 8n(gp)
    .endif
    .set n, n + 1
    .endr
    jr tp

done:
    .set n, 1
    .rept 31
    .if (n != 3) && (n != 4)
    .word 0x0001b023 + ((8 * n) >> 5 << 25) + (((8 * n) & 31) << 7) + (n << 20)               // sd x<n>, 8n(gp)
    .endif
    .set n, n + 1
    .endr
    .set n, 0
    .rept 32
    .word 0x0001b027 + ((256 + 8 * n) >> 5 << 25) + (((256 + 8 * n) & 31) << 7) + (n << 20)   // fsd f<n>, 256+8n(gp)
    .set n, n + 1
    .endr
    frcsr t0
    sd t0, 64*8(gp)
    li t0, DATA
    addi t1, gp, 65*8
    li t2, 128
1:  ld t3, 0(t0)
    sd t3, 0(t1)
    addi t0, t0, 8
    addi t1, t1, 8
    addi t2, t2, -1
    bnez t2, 1b
    la t0, position
    li t1, RECORD_BYTES
    add gp, gp, t1
    sd gp, 0(t0)
    j next_record

    // The signal's handler: everything else of the interrupted state stays.
illegal:
    ld t0, CONTEXT_REGISTERS(a2)
    ld t1, CONTEXT_REGISTERS+8*3(a2)
    sd t0, 193*8(t1)
    la t0, done
    sd t0, CONTEXT_REGISTERS(a2)
    ret

write_all:
    la t0, position
    ld s1, 8(t0)
    li s0, RECORDS
2:  bgeu s0, s1, 3f
    li a0, 1
    mv a1, s0
    sub a2, s1, s0
    li a7, SYS_WRITE
    ecall
    blez a0, failed
    add s0, s0, a0
    j 2b
3:  li a0, 0
    li a7, SYS_EXIT
    ecall

failed:
    li a0, 1
    li a7, SYS_EXIT
    ecall

    .bss
    .balign 8
position:
    .skip 16
dummy:
    .skip 8
alternate:
    .skip 24
action:
    .skip 24
    .balign 16
stack:
    .skip STACK_BYTES
