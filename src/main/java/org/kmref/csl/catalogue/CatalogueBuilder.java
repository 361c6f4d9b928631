package org.kmref.csl.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.kmref.csl.Style;
import org.kmref.csl.catalogue.StylePacks.Packed;
import org.kmref.csl.locale.Locales;
import org.kmref.csl.style.CompiledTree;

/** Makes the catalogue from the styles jar, once, when kmref is built; no part of a running kmref. */
final class CatalogueBuilder {
    // Raised with every change to what is written, so that a catalogue made before is rebuilt.
    private static final int FORMAT = 4;

    private static final byte[] NOTHING = {};

    private final SortedMap<String, StyleHead> heads = new TreeMap<>();
    private final SortedMap<String, Packed> files = new TreeMap<>();
    private final SortedMap<String, Packed> trees = new TreeMap<>();

    private CatalogueBuilder() {}

    /**
     * Writes the catalogue beneath the folder of this package, unless it is there and made from the same jar.
     *
     * @param args the folder of compiled classes
     */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]).resolve("org/kmref/csl/catalogue");
        URL anyStyle = CatalogueBuilder.class.getResource("/apa.csl");
        if (anyStyle == null || !(anyStyle.openConnection() instanceof JarURLConnection connection)) {
            throw new IOException("the styles jar is not on the class path");
        }
        connection.setUseCaches(false);
        try (JarFile jar = connection.getJarFile()) {
            Path source = Path.of(jar.getName());
            String stamp = "# " + FORMAT + " " + source.getFileName() + " " + Files.size(source);
            Path list = folder.resolve(StyleCatalogue.LIST);
            if (!isFrom(stamp, list)) {
                writeLocales(Path.of(args[0]).resolve("org/kmref/csl/locale"));
                CatalogueBuilder builder = new CatalogueBuilder();
                builder.read(jar);
                builder.write(folder, list, stamp);
            }
        }
    }

    private static void writeLocales(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("trees"));
        for (String tag : Locales.TAGS) {
            byte[] tree = CompiledTree.ofLocale(
                    "locales-" + tag + ".xml", LocaleCatalogue.bundled().xml(tag));
            Files.write(folder.resolve(Locales.compiled(tag)), tree);
        }
    }

    private static boolean isFrom(String stamp, Path list) throws IOException {
        if (!Files.exists(list)) {
            return false;
        }
        try (var lines = Files.lines(list, StandardCharsets.UTF_8)) {
            return lines.findFirst().equals(Optional.of(stamp));
        }
    }

    private void read(JarFile jar) throws IOException {
        Enumeration<JarEntry> entries = jar.entries();
        while (entries.hasMoreElements()) {
            JarEntry entry = entries.nextElement();
            if (entry.getName().endsWith(".csl")) {
                try (InputStream in = jar.getInputStream(entry)) {
                    read(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
    }

    private void read(String path, String xml) throws IOException {
        String id = path.substring(path.lastIndexOf('/') + 1, path.length() - ".csl".length());
        StyleHead head = StyleHead.of(new Style(path, xml, ""));
        heads.put(id, head);
        String parent = head.parent().orElse("");
        boolean independent = parent.isEmpty();
        byte[] tree = independent ? CompiledTree.ofStyle(path, xml) : NOTHING;
        trees.put(id, new Packed(id, parent, head.defaultLocale(), tree));
        byte[] file = independent ? xml.getBytes(StandardCharsets.UTF_8) : NOTHING;
        files.put(id, new Packed(id, parent, head.defaultLocale(), file));
    }

    // The list is written last: it carries the stamp that says the packs are whole.
    private void write(Path folder, Path list, String stamp) throws IOException {
        Files.createDirectories(folder.resolve("styles"));
        Map<String, byte[]> packs = new TreeMap<>(StylePacks.pack(trees, StylePacks::packOf));
        packs.putAll(StylePacks.pack(files, StylePacks::xmlPackOf));
        for (Map.Entry<String, byte[]> pack : packs.entrySet()) {
            Files.write(folder.resolve(pack.getKey()), pack.getValue());
        }
        StringBuilder lines = new StringBuilder(stamp).append('\n');
        for (Map.Entry<String, StyleHead> style : heads.entrySet()) {
            lines.append(entry(style.getKey(), style.getValue()).toRow()).append('\n');
        }
        Files.writeString(list, lines, StandardCharsets.UTF_8);
    }

    private StyleEntry entry(String id, StyleHead head) throws IOException {
        String styleClass = head.styleClass();
        if (head.parent().isPresent()) {
            StyleHead parent = heads.get(head.parent().get());
            if (parent == null) {
                throw new IOException(id + ": its parent " + head.parent().get() + " is not in the jar");
            }
            styleClass = parent.styleClass();
        }
        return new StyleEntry(
                id,
                head.title(),
                head.shortTitle(),
                head.parent(),
                styleClass,
                head.format(),
                head.defaultLocale(),
                head.fields());
    }
}
