package org.kmref.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.kmref.KmrefRun;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A site in a folder: its pages, which are well-formed XML too, and what they hold. */
record PublishedSite(Path folder, KmrefRun run) {

    /** Publishes into the folder {@code pages} below this one. */
    static PublishedSite in(Path scratch, String... options) {
        List<String> words = new ArrayList<>(List.of("site", "pages"));
        words.addAll(List.of(options));
        return new PublishedSite(scratch.resolve("pages"), KmrefRun.in(scratch, words.toArray(new String[0])));
    }

    /** Returns the text of every file by its path. */
    Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String path = folder.relativize(file).toString().replace('\\', '/');
                files.put(path, Files.readString(file));
            }
        }
        return files;
    }

    String text(String path) throws IOException {
        return Files.readString(folder.resolve(path));
    }

    List<String> pages() throws IOException {
        return files().keySet().stream().filter(path -> path.endsWith(".html")).toList();
    }

    Document page(String path) throws IOException {
        return parsed(text(path));
    }

    static Document parsed(String html) {
        try {
            DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new InputSource(new StringReader(html)));
        } catch (SAXException | IOException | ParserConfigurationException wrong) {
            throw new AssertionError(wrong.getMessage() + " in\n" + html, wrong);
        }
    }

    static List<Element> elements(Document page, String name) {
        NodeList nodes = page.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    /** Returns the elements of a class. */
    static List<Element> ofClass(Document page, String name) {
        return elements(page, "*").stream()
                .filter(element ->
                        List.of(element.getAttribute("class").split(" ", -1)).contains(name))
                .toList();
    }

    /** Returns every address in a page that leads nowhere: to a file or an id that is not there. */
    List<String> broken(String path) throws IOException {
        List<String> broken = new ArrayList<>();
        Document page = page(path);
        for (Element element : elements(page, "*")) {
            for (String attribute : List.of("href", "src", "data-index")) {
                String address = element.getAttribute(attribute);
                if (!address.isEmpty() && !address.matches("https?://.*|data:.*") && !leads(path, page, address)) {
                    broken.add(path + ": " + address);
                }
            }
        }
        return broken;
    }

    private boolean leads(String path, Document page, String address) throws IOException {
        int hash = address.indexOf('#');
        String file = hash < 0 ? address : address.substring(0, hash);
        String id = hash < 0 ? "" : address.substring(hash + 1);
        Document target = page;
        if (!file.isEmpty()) {
            Path to = folder.resolve(path).resolveSibling(URLDecoder.decode(file, StandardCharsets.UTF_8));
            if (!Files.isRegularFile(to)) {
                return false;
            }
            if (id.isEmpty()) {
                return true;
            }
            target = parsed(Files.readString(to));
        }
        return elements(target, "*").stream()
                .anyMatch(element -> element.getAttribute("id").equals(id));
    }

    static byte[] resource(String name) throws IOException {
        try (InputStream in = PublishedSite.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException(name);
            }
            return in.readAllBytes();
        }
    }
}
