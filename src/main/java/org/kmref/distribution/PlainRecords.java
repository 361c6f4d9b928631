package org.kmref.distribution;

import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Writes out how records compare and print themselves.
 *
 * <p>The compiler leaves that to the start of the program, where the first comparison of a record takes ten milliseconds.
 * The results, hashes too, are those of {@link java.lang.runtime.ObjectMethods}.
 */
final class PlainRecords extends ClassVisitor {
    private static final String BOOTSTRAP = "java/lang/runtime/ObjectMethods";
    private static final String BUILDER = "java/lang/StringBuilder";
    // The record's class and the names of its fields come first.
    private static final int FIRST_FIELD = 2;

    private String owner = "";

    PlainRecords(ClassVisitor next) {
        super(Opcodes.ASM9, next);
    }

    @Override
    public void visit(int version, int access, String name, String signature, String superName, String[] interfaces) {
        owner = name;
        super.visit(version, access, name, signature, superName, interfaces);
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String name, String descriptor, String signature, String[] exceptions) {
        return new Body(super.visitMethod(access, name, descriptor, signature, exceptions));
    }

    private final class Body extends MethodVisitor {
        Body(MethodVisitor next) {
            super(Opcodes.ASM9, next);
        }

        // The record, and what it is compared with, are on the stack; the result is wanted there.
        @Override
        public void visitInvokeDynamicInsn(String method, String shape, Handle bootstrap, Object... arguments) {
            if (!bootstrap.getOwner().equals(BOOTSTRAP)) {
                super.visitInvokeDynamicInsn(method, shape, bootstrap, arguments);
                return;
            }
            switch (method) {
                case "equals" -> equal(arguments);
                case "hashCode" -> hash(arguments);
                default -> text(arguments);
            }
        }

        @Override
        public void visitMaxs(int stack, int locals) {
            // Two doubles, and what is below them.
            super.visitMaxs(Math.max(stack, 6), locals);
        }

        private void equal(Object[] arguments) {
            Label different = new Label();
            visitInsn(Opcodes.POP2);
            visitVarInsn(Opcodes.ALOAD, 1);
            visitTypeInsn(Opcodes.INSTANCEOF, owner);
            visitJumpInsn(Opcodes.IFEQ, different);
            for (int i = FIRST_FIELD; i < arguments.length; i++) {
                Handle field = (Handle) arguments[i];
                visitVarInsn(Opcodes.ALOAD, 0);
                get(field);
                visitVarInsn(Opcodes.ALOAD, 1);
                visitTypeInsn(Opcodes.CHECKCAST, owner);
                get(field);
                unlessEqual(Type.getType(field.getDesc()), different);
            }
            visitInsn(Opcodes.ICONST_1);
            visitInsn(Opcodes.IRETURN);
            visitLabel(different);
            visitFrame(Opcodes.F_SAME, 0, null, 0, null);
            visitInsn(Opcodes.ICONST_0);
        }

        private void unlessEqual(Type type, Label different) {
            switch (type.getSort()) {
                case Type.OBJECT, Type.ARRAY -> {
                    call("java/util/Objects", "equals", "(Ljava/lang/Object;Ljava/lang/Object;)Z");
                    visitJumpInsn(Opcodes.IFEQ, different);
                }
                case Type.LONG -> {
                    visitInsn(Opcodes.LCMP);
                    visitJumpInsn(Opcodes.IFNE, different);
                }
                case Type.DOUBLE -> {
                    call("java/lang/Double", "compare", "(DD)I");
                    visitJumpInsn(Opcodes.IFNE, different);
                }
                case Type.FLOAT -> {
                    call("java/lang/Float", "compare", "(FF)I");
                    visitJumpInsn(Opcodes.IFNE, different);
                }
                default -> visitJumpInsn(Opcodes.IF_ICMPNE, different);
            }
        }

        private void hash(Object[] arguments) {
            visitInsn(Opcodes.POP);
            visitInsn(Opcodes.ICONST_0);
            for (int i = FIRST_FIELD; i < arguments.length; i++) {
                Handle field = (Handle) arguments[i];
                visitIntInsn(Opcodes.BIPUSH, 31);
                visitInsn(Opcodes.IMUL);
                visitVarInsn(Opcodes.ALOAD, 0);
                get(field);
                hash(Type.getType(field.getDesc()));
                visitInsn(Opcodes.IADD);
            }
        }

        private void hash(Type type) {
            switch (type.getSort()) {
                case Type.OBJECT, Type.ARRAY -> call("java/util/Objects", "hashCode", "(Ljava/lang/Object;)I");
                case Type.BOOLEAN -> call("java/lang/Boolean", "hashCode", "(Z)I");
                case Type.LONG -> call("java/lang/Long", "hashCode", "(J)I");
                case Type.DOUBLE -> call("java/lang/Double", "hashCode", "(D)I");
                case Type.FLOAT -> call("java/lang/Float", "hashCode", "(F)I");
                default -> {
                    // An int, or what is one on the stack, is its own hash.
                }
            }
        }

        private void text(Object[] arguments) {
            String[] names = ((String) arguments[1]).split(";", -1);
            String name = owner.substring(1 + Math.max(owner.lastIndexOf('/'), owner.lastIndexOf('$')));
            visitInsn(Opcodes.POP);
            visitTypeInsn(Opcodes.NEW, BUILDER);
            visitInsn(Opcodes.DUP);
            visitMethodInsn(Opcodes.INVOKESPECIAL, BUILDER, "<init>", "()V", false);
            String before = name + "[";
            for (int i = FIRST_FIELD; i < arguments.length; i++) {
                Handle field = (Handle) arguments[i];
                append(before + names[i - FIRST_FIELD] + "=");
                visitVarInsn(Opcodes.ALOAD, 0);
                get(field);
                append(Type.getType(field.getDesc()));
                before = ", ";
            }
            append(arguments.length == FIRST_FIELD ? name + "[]" : "]");
            visitMethodInsn(Opcodes.INVOKEVIRTUAL, BUILDER, "toString", "()Ljava/lang/String;", false);
        }

        private void append(String text) {
            visitLdcInsn(text);
            append(Type.getType(String.class));
        }

        private void append(Type type) {
            String shown = switch (type.getSort()) {
                case Type.BYTE, Type.SHORT -> "I";
                case Type.OBJECT, Type.ARRAY ->
                    type.getClassName().equals("java.lang.String") ? "Ljava/lang/String;" : "Ljava/lang/Object;";
                default -> type.getDescriptor();
            };
            visitMethodInsn(
                    Opcodes.INVOKEVIRTUAL, BUILDER, "append", "(" + shown + ")Ljava/lang/StringBuilder;", false);
        }

        private void get(Handle field) {
            visitFieldInsn(Opcodes.GETFIELD, owner, field.getName(), field.getDesc());
        }

        private void call(String holder, String method, String descriptor) {
            visitMethodInsn(Opcodes.INVOKESTATIC, holder, method, descriptor, false);
        }
    }
}
