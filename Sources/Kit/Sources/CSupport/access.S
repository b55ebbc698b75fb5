// room: kit/csupport
// does: single accesses to guest memory that survive a fault: the handler sends a fault in this range to the fixup
// spec: System V psABI x86-64, 3.2.3; Intel SDM vol. 2 (LOCK CMPXCHG)

// The fixup returns to the caller straight away, so nothing here touches the stack.
    .macro begin name
    .globl \name
    .type \name, @function
    .balign 16
\name:
    .cfi_startproc
    .endm

    .macro finish name
    xorl %eax, %eax
    ret
    .cfi_endproc
    .size \name, .-\name
    .endm

    .text
.Laccess_start:
    begin martlet_access_load8
    movzbl (%rdi), %eax
    movq %rax, (%rsi)
    finish martlet_access_load8

    begin martlet_access_load16
    movzwl (%rdi), %eax
    movq %rax, (%rsi)
    finish martlet_access_load16

    begin martlet_access_load32
    movl (%rdi), %eax
    movq %rax, (%rsi)
    finish martlet_access_load32

    begin martlet_access_load64
    movq (%rdi), %rax
    movq %rax, (%rsi)
    finish martlet_access_load64

    begin martlet_access_store8
    movb %sil, (%rdi)
    finish martlet_access_store8

    begin martlet_access_store16
    movw %si, (%rdi)
    finish martlet_access_store16

    begin martlet_access_store32
    movl %esi, (%rdi)
    finish martlet_access_store32

    begin martlet_access_store64
    movq %rsi, (%rdi)
    finish martlet_access_store64

    begin martlet_access_cas32
    movl (%rsi), %eax
    lock cmpxchgl %edx, (%rdi)
    movl %eax, %eax
    movq %rax, (%rsi)
    finish martlet_access_cas32

    begin martlet_access_cas64
    movq (%rsi), %rax
    lock cmpxchgq %rdx, (%rdi)
    movq %rax, (%rsi)
    finish martlet_access_cas64

    begin martlet_access_probe_write
    lock orb $0, (%rdi)
    finish martlet_access_probe_write
.Laccess_end:

.Laccess_fixup:
    movl $1, %eax
    ret

// int martlet_register_accesses(void)
    .globl martlet_register_accesses
    .type martlet_register_accesses, @function
martlet_register_accesses:
    leaq .Laccess_start(%rip), %rdi
    leaq .Laccess_end(%rip), %rsi
    leaq .Laccess_fixup(%rip), %rdx
    jmp martlet_add_fixup@PLT
    .size martlet_register_accesses, .-martlet_register_accesses

    .section .note.GNU-stack,"",@progbits
