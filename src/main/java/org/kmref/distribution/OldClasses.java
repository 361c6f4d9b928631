package org.kmref.distribution;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/**
 * Brings the class files of a jar to a version that a class-data archive takes, in place.
 *
 * <p>Class files older than Java 6 have no stack maps and are checked by an old verifier; the archive leaves them out
 * ("Old class has been linked"), and loading picocli's from its jar takes longer than most commands do. What the classes
 * say is not changed.
 */
public final class OldClasses {
    private static final int FIRST_WITH_STACK_MAPS = Opcodes.V1_6;
    private static final int WANTED = Opcodes.V1_8;
    private static final int VERSION_AT = 6;

    private OldClasses() {}

    /** Rewrites the jar that is named. */
    public static void main(String[] args) throws IOException {
        Path path = Path.of(args[0]);
        JarContents jar = JarContents.read(path);
        Map<String, byte[]> renewed = new LinkedHashMap<>();
        try (URLClassLoader classes = new URLClassLoader(new URL[] {path.toUri().toURL()})) {
            jar.files().forEach((name, bytes) -> {
                if (name.endsWith(".class") && bytes[VERSION_AT + 1] < FIRST_WITH_STACK_MAPS) {
                    renewed.put(name, renewed(bytes, classes));
                }
            });
        }
        jar.replace(renewed);
    }

    private static byte[] renewed(byte[] bytes, ClassLoader classes) {
        ClassReader reader = new ClassReader(bytes);
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES) {
            @Override
            protected ClassLoader getClassLoader() {
                return classes;
            }
        };
        reader.accept(new Versioned(writer), 0);
        return writer.toByteArray();
    }

    /** Hands everything on but the version. */
    private static final class Versioned extends ClassVisitor {
        Versioned(ClassWriter writer) {
            super(Opcodes.ASM9, writer);
        }

        @Override
        public void visit(
                int version, int access, String name, String signature, String superName, String[] interfaces) {
            super.visit(WANTED, access, name, signature, superName, interfaces);
        }
    }
}
