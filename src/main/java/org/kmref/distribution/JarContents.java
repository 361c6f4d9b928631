package org.kmref.distribution;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;

/**
 * The files of a jar, by name, in its order.
 *
 * @param jar where it lies
 * @param time of its first entry, which new ones are given
 */
record JarContents(Path jar, Map<String, byte[]> files, FileTime time) {

    static JarContents read(Path jar) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        FileTime time = FileTime.fromMillis(0);
        try (JarFile opened = new JarFile(jar.toFile())) {
            for (JarEntry entry : Collections.list(opened.entries())) {
                time = entry.getLastModifiedTime();
                try (InputStream in = opened.getInputStream(entry)) {
                    files.put(entry.getName(), in.readAllBytes());
                }
            }
        }
        return new JarContents(jar, files, time);
    }

    /** Rewrites the jar with other contents under some names, and with new names behind the old ones. */
    void replace(Map<String, byte[]> changed) throws IOException {
        Map<String, byte[]> all = new LinkedHashMap<>(files);
        all.putAll(changed);
        Path draft = jar.resolveSibling(jar.getFileName() + ".draft");
        try (OutputStream file = Files.newOutputStream(draft);
                JarOutputStream out = new JarOutputStream(file)) {
            for (Map.Entry<String, byte[]> content : all.entrySet()) {
                JarEntry entry = new JarEntry(content.getKey());
                entry.setTime(time.toMillis());
                out.putNextEntry(entry);
                out.write(content.getValue());
                out.closeEntry();
            }
        }
        Files.move(draft, jar, StandardCopyOption.REPLACE_EXISTING);
    }
}
