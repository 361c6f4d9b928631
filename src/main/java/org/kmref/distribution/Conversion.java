package org.kmref.distribution;

import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Turns the value on top of the stack into another type, as a call of a lambda does. */
record Conversion(MethodVisitor code) {
    private static final Type OBJECT = Type.getType(Object.class);

    /** Writes what makes a {@code to} of a {@code from}; nothing where it is one. */
    void of(Type from, Type to) {
        if (from.equals(to)) {
            return;
        }
        if (to.equals(Type.VOID_TYPE)) {
            code.visitInsn(from.getSize() == 2 ? Opcodes.POP2 : Opcodes.POP);
        } else if (isPrimitive(from)) {
            Type primitive = isPrimitive(to) ? to : isWrapper(to) ? primitive(to) : from;
            widen(from, primitive);
            if (!isPrimitive(to)) {
                box(primitive);
            }
        } else if (isPrimitive(to)) {
            Type wrapper = isWrapper(from) ? from : wrapper(to);
            cast(from, wrapper);
            unbox(wrapper);
            widen(primitive(wrapper), to);
        } else {
            cast(from, to);
        }
    }

    private void cast(Type from, Type to) {
        if (!from.equals(to) && !to.equals(OBJECT)) {
            code.visitTypeInsn(Opcodes.CHECKCAST, to.getInternalName());
        }
    }

    private void box(Type primitive) {
        Type wrapper = wrapper(primitive);
        code.visitMethodInsn(
                Opcodes.INVOKESTATIC,
                wrapper.getInternalName(),
                "valueOf",
                Type.getMethodDescriptor(wrapper, primitive),
                false);
    }

    private void unbox(Type wrapper) {
        Type primitive = primitive(wrapper);
        code.visitMethodInsn(
                Opcodes.INVOKEVIRTUAL,
                wrapper.getInternalName(),
                primitive.getClassName() + "Value",
                Type.getMethodDescriptor(primitive),
                false);
    }

    private void widen(Type from, Type to) {
        if (from.getSort() == to.getSort()) {
            return;
        }
        int instruction = switch (to.getSort()) {
            case Type.LONG -> from.getSort() == Type.FLOAT ? Opcodes.NOP : Opcodes.I2L;
            case Type.FLOAT -> from.getSort() == Type.LONG ? Opcodes.L2F : Opcodes.I2F;
            case Type.DOUBLE ->
                from.getSort() == Type.LONG ? Opcodes.L2D : from.getSort() == Type.FLOAT ? Opcodes.F2D : Opcodes.I2D;
            // What is narrower than an int is one on the stack.
            default -> Opcodes.NOP;
        };
        code.visitInsn(instruction);
    }

    private static boolean isPrimitive(Type type) {
        return type.getSort() < Type.ARRAY;
    }

    private static boolean isWrapper(Type type) {
        return !primitive(type).equals(Type.VOID_TYPE);
    }

    private static Type wrapper(Type primitive) {
        return switch (primitive.getSort()) {
            case Type.BOOLEAN -> Type.getType(Boolean.class);
            case Type.CHAR -> Type.getType(Character.class);
            case Type.BYTE -> Type.getType(Byte.class);
            case Type.SHORT -> Type.getType(Short.class);
            case Type.INT -> Type.getType(Integer.class);
            case Type.FLOAT -> Type.getType(Float.class);
            case Type.LONG -> Type.getType(Long.class);
            default -> Type.getType(Double.class);
        };
    }

    private static Type primitive(Type wrapper) {
        return switch (wrapper.getClassName()) {
            case "java.lang.Boolean" -> Type.BOOLEAN_TYPE;
            case "java.lang.Character" -> Type.CHAR_TYPE;
            case "java.lang.Byte" -> Type.BYTE_TYPE;
            case "java.lang.Short" -> Type.SHORT_TYPE;
            case "java.lang.Integer" -> Type.INT_TYPE;
            case "java.lang.Float" -> Type.FLOAT_TYPE;
            case "java.lang.Long" -> Type.LONG_TYPE;
            case "java.lang.Double" -> Type.DOUBLE_TYPE;
            default -> Type.VOID_TYPE;
        };
    }
}
