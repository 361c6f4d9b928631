package org.kmref.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Constructor;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

class PlainClassesTest {
    private static final List<String> CLASSES =
            List.of("Samples", "Samples$All", "Samples$None", "Samples$Greeting", "Samples$Inner");

    @TempDir
    Path folder;

    @Test
    void rewrittenClassesDoWhatTheyDidBefore() throws Exception {
        Path jar = rewritten();
        try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
            Constructor<?> constructor =
                    loader.loadClass(Samples.class.getName()).getDeclaredConstructor();
            constructor.setAccessible(true);
            Supplier<?> samples = (Supplier<?>) constructor.newInstance();
            assertThat(samples.get()).isEqualTo(new Samples().get());
        }
    }

    @Test
    void nothingInThemIsLinkedAtRunTime() throws Exception {
        assertThat(linked(Files.readAllBytes(
                        Path.of(Samples.class.getResource("Samples.class").toURI()))))
                .isNotEmpty();
        for (byte[] bytes : JarContents.read(rewritten()).files().values()) {
            assertThat(linked(bytes)).isEmpty();
        }
    }

    @Test
    void theJarKeepsItsOtherFilesAndItsOrder() throws Exception {
        assertThat(JarContents.read(rewritten()).files().keySet())
                .startsWith("notes.txt", "org/kmref/distribution/Samples.class")
                .contains("org/kmref/distribution/Samples$$Plain0.class");
    }

    private Path rewritten() throws IOException {
        Path jar = folder.resolve("samples.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file)) {
            out.putNextEntry(new JarEntry("notes.txt"));
            out.write('n');
            out.closeEntry();
            for (String name : CLASSES) {
                out.putNextEntry(new JarEntry("org/kmref/distribution/" + name + ".class"));
                try (InputStream in = Samples.class.getResourceAsStream(name + ".class")) {
                    in.transferTo(out);
                }
                out.closeEntry();
            }
        }
        PlainClasses.main(new String[] {jar.toString()});
        return jar;
    }

    private static List<String> linked(byte[] bytes) {
        List<String> found = new ArrayList<>();
        if (bytes.length < 4 || bytes[0] != (byte) 0xCA) {
            return found;
        }
        new ClassReader(bytes)
                .accept(
                        new ClassVisitor(Opcodes.ASM9) {
                            @Override
                            public MethodVisitor visitMethod(
                                    int access, String name, String shape, String of, String[] thrown) {
                                return new MethodVisitor(Opcodes.ASM9) {
                                    @Override
                                    public void visitInvokeDynamicInsn(
                                            String method, String type, Handle bootstrap, Object... arguments) {
                                        found.add(name + " " + method);
                                    }
                                };
                            }
                        },
                        0);
        return found;
    }
}
