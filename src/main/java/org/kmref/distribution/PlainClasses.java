package org.kmref.distribution;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;

/** Rewrites the classes of a jar so that they need no linking at run time: {@link PlainLambdas}, {@link PlainRecords}. */
public final class PlainClasses {
    private static final String ENDING = ".class";

    private final Map<String, byte[]> classes = new LinkedHashMap<>();
    private final Map<String, SortedSet<String>> nests = new TreeMap<>();

    private PlainClasses() {}

    /** Rewrites the jar that is named, in place. */
    public static void main(String[] args) throws IOException {
        JarContents jar = JarContents.read(Path.of(args[0]));
        jar.replace(new PlainClasses().rewritten(jar.files()));
    }

    private Map<String, byte[]> rewritten(Map<String, byte[]> files) {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            if (file.getKey().endsWith(ENDING)) {
                rewrite(file.getKey(), file.getValue());
            }
        }
        // Only now is it known which classes have come to each nest.
        nests.forEach(
                (host, members) -> classes.computeIfPresent(host + ENDING, (name, bytes) -> named(bytes, members)));
        return classes;
    }

    private void rewrite(String file, byte[] bytes) {
        ClassReader reader = new ClassReader(bytes);
        ClassWriter writer = new ClassWriter(reader, 0);
        PlainLambdas lambdas = new PlainLambdas(new PlainRecords(writer));
        reader.accept(lambdas, 0);
        classes.put(file, writer.toByteArray());
        lambdas.made().forEach((name, made) -> {
            classes.put(name + ENDING, made);
            nests.computeIfAbsent(lambdas.nest(), host -> new TreeSet<>()).add(name);
        });
    }

    private static byte[] named(byte[] host, SortedSet<String> members) {
        ClassReader reader = new ClassReader(host);
        ClassWriter writer = new ClassWriter(reader, 0);
        reader.accept(writer, 0);
        members.forEach(writer::visitNestMember);
        return writer.toByteArray();
    }
}
