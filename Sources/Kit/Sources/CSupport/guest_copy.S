// room: kit/csupport
// does: raw syscalls and guest copies, whose instruction ranges the host's signal handlers know
// spec: System V psABI x86-64, A.2.1 (kernel calls); Docs/Architecture.md, section 4

    .text

// long martlet_syscall6(number, a0 ... a5): the seventh argument comes on the stack.
    .globl martlet_syscall6
    .type martlet_syscall6, @function
martlet_syscall6:
    .cfi_startproc
    movq %rdi, %rax
    movq %rsi, %rdi
    movq %rdx, %rsi
    movq %rcx, %rdx
    movq %r8, %r10
    movq %r9, %r8
    movq 8(%rsp), %r9
    syscall
    ret
    .cfi_endproc
    .size martlet_syscall6, .-martlet_syscall6

// long martlet_syscall_interruptible(number, arguments, pending).
// The kernel is entered only if *pending is 0 when the syscall instruction is reached: a handler that records a
// signal between the check and that instruction moves rip to the label "cancel". rcx and r11 die in a syscall.
    .globl martlet_syscall_interruptible
    .type martlet_syscall_interruptible, @function
martlet_syscall_interruptible:
    .cfi_startproc
    movq %rdi, %rax
    movq %rdx, %rcx
    movq 40(%rsi), %r9
    movq 32(%rsi), %r8
    movq 24(%rsi), %r10
    movq 16(%rsi), %rdx
    movq 0(%rsi), %rdi
    movq 8(%rsi), %rsi
.Linterruptible_start:
    cmpl $0, (%rcx)
    jne .Linterruptible_cancel
.Linterruptible_syscall:
    syscall
    ret
.Linterruptible_cancel:
    movq $-512, %rax
    ret
    .cfi_endproc
    .size martlet_syscall_interruptible, .-martlet_syscall_interruptible

// unsigned long martlet_guest_copy(to, from, count): on a fault rcx holds what REP MOVS had left to do.
    .globl martlet_guest_copy
    .type martlet_guest_copy, @function
martlet_guest_copy:
    .cfi_startproc
    movq %rdx, %rcx
.Lcopy_start:
    rep movsb
.Lcopy_end:
    movq %rcx, %rax
    ret
    .cfi_endproc
    .size martlet_guest_copy, .-martlet_guest_copy

// long martlet_guest_copy_string(to, from, limit)
    .globl martlet_guest_copy_string
    .type martlet_guest_copy_string, @function
martlet_guest_copy_string:
    .cfi_startproc
    xorl %eax, %eax
.Lstring_next:
    cmpq %rdx, %rax
    jae .Lstring_done
.Lstring_start:
    movb (%rsi,%rax), %cl
.Lstring_end:
    movb %cl, (%rdi,%rax)
    testb %cl, %cl
    je .Lstring_done
    incq %rax
    jmp .Lstring_next
.Lstring_done:
    ret
    .cfi_endproc
    .size martlet_guest_copy_string, .-martlet_guest_copy_string

// long martlet_guest_load32(to, from)
    .globl martlet_guest_load32
    .type martlet_guest_load32, @function
martlet_guest_load32:
    .cfi_startproc
.Lload_start:
    movl (%rsi), %eax
.Lload_end:
    movl %eax, (%rdi)
    xorl %eax, %eax
    ret
.Lefault:
    movq $-14, %rax
    ret
    .cfi_endproc
    .size martlet_guest_load32, .-martlet_guest_load32

// What `martlet_register_guest_copies` tells the fault handler: start, end and where to go on, for each place.
    .section .data.rel.ro.local,"aw",@progbits
    .align 8
    .globl martlet_guest_copy_places
    .hidden martlet_guest_copy_places
    .type martlet_guest_copy_places, @object
martlet_guest_copy_places:
    .quad .Lcopy_start, .Lcopy_end, .Lcopy_end
    .quad .Lstring_start, .Lstring_end, .Lefault
    .quad .Lload_start, .Lload_end, .Lefault
    .size martlet_guest_copy_places, .-martlet_guest_copy_places

    .text

// uintptr_t martlet_interrupt_fixup(rip): the address of the syscall instruction itself still counts as before it,
// because the kernel shows it for a call that it is about to begin again.
    .globl martlet_interrupt_fixup
    .type martlet_interrupt_fixup, @function
martlet_interrupt_fixup:
    .cfi_startproc
    leaq .Linterruptible_cancel(%rip), %rax
    leaq .Linterruptible_start(%rip), %rcx
    leaq .Linterruptible_syscall(%rip), %rdx
    cmpq %rcx, %rdi
    jb 1f
    cmpq %rdx, %rdi
    jbe 9f
1:  xorl %eax, %eax
9:  ret
    .cfi_endproc
    .size martlet_interrupt_fixup, .-martlet_interrupt_fixup

// Where the kernel returns to after a handler of ours: rt_sigreturn (15), found by debuggers by these very bytes.
    .globl martlet_signal_restorer
    .hidden martlet_signal_restorer
    .type martlet_signal_restorer, @function
martlet_signal_restorer:
    movq $15, %rax
    syscall
    .size martlet_signal_restorer, .-martlet_signal_restorer

    .section .note.GNU-stack,"",@progbits
