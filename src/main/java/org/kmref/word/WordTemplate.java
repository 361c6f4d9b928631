package org.kmref.word;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kmref.format.word.WordFileException;
import org.kmref.format.word.WordPackage;
import org.kmref.word.Foundation.Part;
import org.kmref.word.Foundation.Relation;
import org.kmref.word.TemplateRelations.Target;
import org.w3c.dom.Element;

/**
 * The user's own document, whose styles, headers, footers and page set-up another is set on; its text is left out.
 *
 * <p>What is taken over is named here, all else stays behind: macros, embedded objects, forms, data of other programs, the
 * address of the template it was made from. Parts are copied under new names. A header that would load something from outside
 * is refused.
 */
public final class WordTemplate {
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    /** Parts of the document itself that are copied, by the kind of their relation, with their media types. */
    private static final Map<String, String> COPIED = Map.of(
            "theme",
            "application/vnd.openxmlformats-officedocument.theme+xml",
            "fontTable",
            WORD + "fontTable+xml",
            "numbering",
            WORD + "numbering+xml",
            "header",
            WORD + "header+xml",
            "footer",
            WORD + "footer+xml");

    private static final Map<String, String> PICTURES = Map.ofEntries(
            Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("jpeg", "image/jpeg"),
            Map.entry("gif", "image/gif"),
            Map.entry("bmp", "image/bmp"),
            Map.entry("tif", "image/tiff"),
            Map.entry("tiff", "image/tiff"),
            Map.entry("emf", "image/x-emf"),
            Map.entry("wmf", "image/x-wmf"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("odttf", "application/vnd.openxmlformats-officedocument.obfuscatedFont"));

    private final Map<String, byte[]> parts;
    private final String main;
    private final List<Target> targets;
    private final Map<String, String> ids = new HashMap<>();
    private final List<Part> copied = new ArrayList<>();
    private final List<Relation> relations = new ArrayList<>();

    private WordTemplate(Map<String, byte[]> parts, String main) throws WordFileException {
        this.parts = parts;
        this.main = main;
        this.targets = TemplateRelations.of(main, parts);
    }

    /**
     * Reads a template: {@code .docx}, {@code .dotx}, or one of them with macros.
     *
     * @throws WordFileException where it is none, is damaged, or loads something from outside
     */
    public static WordTemplate read(byte[] docx) throws WordFileException {
        Map<String, byte[]> parts = WordPackage.read(docx, name -> true).parts();
        String main = TemplateRelations.of("", parts).stream()
                .filter(target -> target.type().equals("officeDocument"))
                .map(Target::target)
                .findFirst()
                .orElse(WordPackage.DOCUMENT);
        if (!parts.containsKey(main)) {
            throw new WordFileException("is not a Word file (.docx); check the name");
        }
        if (!StylesPart.NAMESPACE.equals(
                Dom.read(main, parts.getOrDefault(main, new byte[0])).getNamespaceURI())) {
            throw new WordFileException("is a strict Open XML document; save it in Word as an ordinary Word document");
        }
        WordTemplate template = new WordTemplate(parts, main);
        template.copy();
        return template;
    }

    /** Returns whether it has macros, which stay behind. */
    public boolean hasMacros() {
        return targets.stream().anyMatch(target -> target.type().equals("vbaProject"));
    }

    private void copy() throws WordFileException {
        int number = 0;
        for (Target target : targets) {
            String type = COPIED.get(target.type());
            byte[] content = parts.get(target.target());
            if (type == null || target.isOutside() || content == null) {
                continue;
            }
            number++;
            Dom.read(target.target(), content);
            String name = target.type() + number + ".xml";
            String id = "rIdTemplate" + number;
            ids.put(target.id(), id);
            copied.add(new Part("word/" + name, type, content));
            relations.add(new Relation(id, target.type(), name));
            neighbours(target, name, number);
        }
    }

    // Pictures and fonts go with what shows them, and addresses that a reader may follow.
    private void neighbours(Target of, String name, int number) throws WordFileException {
        Relations neighbours = new Relations();
        int count = 0;
        for (Target target : TemplateRelations.of(of.target(), parts)) {
            byte[] content = parts.get(target.target());
            String ending = target.target()
                    .substring(target.target().lastIndexOf('.') + 1)
                    .toLowerCase(Locale.ROOT);
            String type = PICTURES.get(ending);
            if (target.isOutside() && target.type().equals("hyperlink") && Relations.isLink(target.target())) {
                neighbours.put(target.id(), "hyperlink", target.target(), true);
            } else if (!target.isOutside() && type != null && content != null) {
                count++;
                String file = "media/template" + number + "-" + count + "." + ending;
                copied.add(new Part("word/" + file, type, content));
                neighbours.put(target.id(), target.type(), file);
            } else {
                throw new WordFileException(
                        "its part " + of.target() + " holds or loads something that is neither picture" + " nor link ("
                                + target.type() + "); remove it in Word");
            }
        }
        if (!neighbours.isEmpty()) {
            StringBuilder out = new StringBuilder();
            neighbours.write(out);
            copied.add(
                    new Part("word/_rels/" + name + ".rels", "", out.toString().getBytes(StandardCharsets.UTF_8)));
        }
    }

    Foundation foundation(WordDocument document, EntryLayout layout, String usualSection) throws WordFileException {
        Optional<Element> styles = part("styles");
        Optional<Element> settings = part("settings");
        String withNotes = TemplateSetup.settings(settings, true);
        String without = TemplateSetup.settings(settings, false);
        Element root = Dom.read(main, parts.getOrDefault(main, new byte[0]));
        return new Foundation(
                styles.isPresent()
                        ? TemplateStyles.of(styles.get(), document, layout)
                        : StylesPart.usual(document, layout),
                TemplateSetup.section(root, ids).orElse(usualSection),
                hasNotes -> hasNotes ? withNotes : without,
                copied,
                relations);
    }

    private Optional<Element> part(String type) throws WordFileException {
        for (Target target : targets) {
            byte[] content = parts.get(target.target());
            if (target.type().equals(type) && content != null) {
                return Optional.of(Dom.read(target.target(), content));
            }
        }
        return Optional.empty();
    }
}
