package org.kmref.distribution;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import org.objectweb.asm.ClassReader;
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
        Path jar = Path.of(args[0]);
        Path draft = jar.resolveSibling(jar.getFileName() + ".draft");
        try (JarFile old = new JarFile(jar.toFile());
                URLClassLoader classes =
                        new URLClassLoader(new URL[] {jar.toUri().toURL()});
                OutputStream file = Files.newOutputStream(draft);
                JarOutputStream out = new JarOutputStream(file)) {
            List<JarEntry> entries = Collections.list(old.entries());
            for (JarEntry entry : entries) {
                JarEntry copy = new JarEntry(entry.getName());
                copy.setTime(entry.getTime());
                out.putNextEntry(copy);
                try (InputStream in = old.getInputStream(entry)) {
                    out.write(renewed(entry.getName(), in.readAllBytes(), classes));
                }
                out.closeEntry();
            }
        }
        Files.move(draft, jar, StandardCopyOption.REPLACE_EXISTING);
    }

    private static byte[] renewed(String name, byte[] bytes, ClassLoader classes) {
        boolean old = name.endsWith(".class") && bytes[VERSION_AT + 1] < FIRST_WITH_STACK_MAPS;
        if (!old) {
            return bytes;
        }
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
    private static final class Versioned extends org.objectweb.asm.ClassVisitor {
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
