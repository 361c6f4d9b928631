package org.kmref.distribution;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Puts a plain class in the place of each lambda and method reference of a class.
 *
 * <p>A lambda is linked again at each start of a program, for up to a third of a millisecond even from a class-data archive
 * of Java 17; a command meets some hundreds. A class of the archive takes a tenth of that. What needs more than the
 * interface's one method (serialisation, bridges) is left as it is.
 */
final class PlainLambdas extends ClassVisitor {
    private static final String FACTORY = "java/lang/invoke/LambdaMetafactory";
    private static final String MAKER = "make";

    private final Map<String, byte[]> made = new LinkedHashMap<>();
    private String host = "";
    private String nest = "";

    PlainLambdas(ClassVisitor next) {
        super(Opcodes.ASM9, next);
    }

    /** Returns the classes made, by internal name; they are members of the nest of {@link #nest}. */
    Map<String, byte[]> made() {
        return made;
    }

    /** Returns the class that must name those made as members of its nest. */
    String nest() {
        return nest;
    }

    @Override
    public void visit(int version, int access, String name, String signature, String superName, String[] interfaces) {
        host = name;
        nest = name;
        super.visit(version, access, name, signature, superName, interfaces);
    }

    @Override
    public void visitNestHost(String nestHost) {
        nest = nestHost;
        super.visitNestHost(nestHost);
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String name, String descriptor, String signature, String[] exceptions) {
        MethodVisitor next = super.visitMethod(access, name, descriptor, signature, exceptions);
        return new MethodVisitor(Opcodes.ASM9, next) {
            @Override
            public void visitInvokeDynamicInsn(String method, String shape, Handle bootstrap, Object... arguments) {
                boolean plain = bootstrap.getOwner().equals(FACTORY)
                        && bootstrap.getName().equals("metafactory")
                        && ((Handle) arguments[1]).getTag() != Opcodes.H_INVOKESPECIAL;
                if (plain) {
                    String lambda = make(
                            new Lambda(method, shape, (Type) arguments[0], (Handle) arguments[1], (Type) arguments[2]));
                    super.visitMethodInsn(Opcodes.INVOKESTATIC, lambda, MAKER, shape, false);
                } else {
                    super.visitInvokeDynamicInsn(method, shape, bootstrap, arguments);
                }
            }
        };
    }

    /**
     * What the compiler says of a lambda.
     *
     * @param method the interface's method
     * @param shape what is captured, and the interface
     * @param erased the parameters and result of that method
     * @param body what it does
     * @param meant the parameters and result as the interface's type arguments make them
     */
    private record Lambda(String method, String shape, Type erased, Handle body, Type meant) {
        Type[] captured() {
            return Type.getArgumentTypes(shape);
        }

        String implemented() {
            return Type.getReturnType(shape).getInternalName();
        }

        /** Returns what the body takes, the object it is called on among it, unless it makes that. */
        Type[] taken() {
            List<Type> taken = new ArrayList<>(List.of(Type.getArgumentTypes(body.getDesc())));
            if (body.getTag() != Opcodes.H_INVOKESTATIC && body.getTag() != Opcodes.H_NEWINVOKESPECIAL) {
                taken.add(0, Type.getObjectType(body.getOwner()));
            }
            return taken.toArray(Type[]::new);
        }

        Type given() {
            return body.getTag() == Opcodes.H_NEWINVOKESPECIAL
                    ? Type.getObjectType(body.getOwner())
                    : Type.getReturnType(body.getDesc());
        }
    }

    private String make(Lambda lambda) {
        String name = host + "$$Plain" + made.size();
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        writer.visit(
                Opcodes.V17,
                Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC,
                name,
                null,
                "java/lang/Object",
                new String[] {lambda.implemented()});
        writer.visitNestHost(nest);
        Type[] captured = lambda.captured();
        for (int i = 0; i < captured.length; i++) {
            writer.visitField(Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL, "c" + i, captured[i].getDescriptor(), null, null)
                    .visitEnd();
        }
        constructor(writer, name, captured);
        maker(writer, name, lambda);
        method(writer, name, lambda);
        writer.visitEnd();
        made.put(name, writer.toByteArray());
        return name;
    }

    private static void constructor(ClassWriter writer, String name, Type[] captured) {
        MethodVisitor code =
                begin(writer, Opcodes.ACC_PRIVATE, "<init>", Type.getMethodDescriptor(Type.VOID_TYPE, captured));
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
        int local = 1;
        for (int i = 0; i < captured.length; i++) {
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitVarInsn(captured[i].getOpcode(Opcodes.ILOAD), local);
            code.visitFieldInsn(Opcodes.PUTFIELD, name, "c" + i, captured[i].getDescriptor());
            local += captured[i].getSize();
        }
        end(code, Opcodes.RETURN);
    }

    private static void maker(ClassWriter writer, String name, Lambda lambda) {
        MethodVisitor code = begin(writer, Opcodes.ACC_STATIC, MAKER, lambda.shape());
        code.visitTypeInsn(Opcodes.NEW, name);
        code.visitInsn(Opcodes.DUP);
        int local = 0;
        for (Type type : lambda.captured()) {
            code.visitVarInsn(type.getOpcode(Opcodes.ILOAD), local);
            local += type.getSize();
        }
        String shape = Type.getMethodDescriptor(Type.VOID_TYPE, lambda.captured());
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, name, "<init>", shape, false);
        end(code, Opcodes.ARETURN);
    }

    private static void method(ClassWriter writer, String name, Lambda lambda) {
        MethodVisitor code = begin(
                writer, Opcodes.ACC_PUBLIC, lambda.method(), lambda.erased().getDescriptor());
        Handle body = lambda.body();
        if (body.getTag() == Opcodes.H_NEWINVOKESPECIAL) {
            code.visitTypeInsn(Opcodes.NEW, body.getOwner());
            code.visitInsn(Opcodes.DUP);
        }
        Conversion conversion = new Conversion(code);
        Type[] captured = lambda.captured();
        Type[] taken = lambda.taken();
        for (int i = 0; i < captured.length; i++) {
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitFieldInsn(Opcodes.GETFIELD, name, "c" + i, captured[i].getDescriptor());
            conversion.of(captured[i], taken[i]);
        }
        int local = 1;
        Type[] erased = lambda.erased().getArgumentTypes();
        Type[] meant = lambda.meant().getArgumentTypes();
        for (int i = 0; i < erased.length; i++) {
            code.visitVarInsn(erased[i].getOpcode(Opcodes.ILOAD), local);
            local += erased[i].getSize();
            conversion.of(erased[i], meant[i]);
            conversion.of(meant[i], taken[captured.length + i]);
        }
        call(code, body);
        Type result = lambda.erased().getReturnType();
        conversion.of(lambda.given(), result);
        end(code, result.getOpcode(Opcodes.IRETURN));
    }

    private static void call(MethodVisitor code, Handle body) {
        int instruction = switch (body.getTag()) {
            case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
            case Opcodes.H_NEWINVOKESPECIAL -> Opcodes.INVOKESPECIAL;
            case Opcodes.H_INVOKEINTERFACE -> Opcodes.INVOKEINTERFACE;
            default -> Opcodes.INVOKEVIRTUAL;
        };
        code.visitMethodInsn(instruction, body.getOwner(), body.getName(), body.getDesc(), body.isInterface());
    }

    private static MethodVisitor begin(ClassWriter writer, int access, String name, String descriptor) {
        MethodVisitor code = writer.visitMethod(access, name, descriptor, null, null);
        code.visitCode();
        return code;
    }

    private static void end(MethodVisitor code, int instruction) {
        code.visitInsn(instruction);
        code.visitMaxs(0, 0);
        code.visitEnd();
    }
}
