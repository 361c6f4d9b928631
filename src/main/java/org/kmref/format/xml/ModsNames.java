package org.kmref.format.xml;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kmref.format.text.PlainNames;
import org.kmref.format.text.PlainPeople;
import org.kmref.model.Name;
import org.kmref.model.NameVariable;

/**
 * Names and roles of MODS as catalogues write them: in parts or as a heading, with years of life, the role as a code of MARC's
 * relators, in words or both.
 *
 * <p>See the <a href="https://www.loc.gov/marc/relators/">MARC code list for relators</a>.
 */
final class ModsNames {

    private static final Pattern LIFE = Pattern.compile(
            "[,;]?\\s*[\\[(]?(?:(?:born|died|active|approximately|about|[bd]|fl|ca?)\\.?\\s*){0,2}"
                    + "\\d{3,4}\\??\\s*(?:[-–]\\s*(?:(?:approximately|ca?)\\.?\\s*)?(?:\\d{3,4}\\??)?)?[\\])]?\\.?$|[,;]?\\s*[\\[(]-\\d{4}[\\])]$|,\\s*-\\d{4}$");

    /** Roles in words that are not the name of a variable of CSL, and their codes. */
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("author", "aut"),
            Map.entry("creator", "aut"),
            Map.entry("cre", "aut"),
            Map.entry("writer", "aut"),
            Map.entry("editor", "edt"),
            Map.entry("ed.", "edt"),
            Map.entry("editor of compilation", "edt"),
            Map.entry("edc", "edt"),
            Map.entry("translator", "trl"),
            Map.entry("composer", "cmp"),
            Map.entry("compiler", "com"),
            Map.entry("director", "drt"),
            Map.entry("film director", "drt"),
            Map.entry("fmd", "drt"),
            Map.entry("illustrator", "ill"),
            Map.entry("interviewer", "ivr"),
            Map.entry("addressee", "rcp"),
            Map.entry("recipient", "rcp"),
            Map.entry("narrator", "nrt"),
            Map.entry("performer", "prf"),
            Map.entry("producer", "pro"),
            Map.entry("host", "hst"),
            Map.entry("contributor", "ctb"),
            Map.entry("curator", "cur"),
            Map.entry("organizer", "orm"),
            Map.entry("screenwriter", "aus"),
            Map.entry("publisher", "pbl"),
            Map.entry("degree grantor", "dgg"),
            Map.entry("degree granting institution", "dgg"));

    /** Roles of those who made the work, whatever it is. */
    private static final Set<String> MAKERS = Set.of(
            "",
            "aut",
            "art",
            "artist",
            "ctg",
            "cartographer",
            "dis",
            "dissertant",
            "inv",
            "inventor",
            "pht",
            "photographer",
            "prg",
            "programmer",
            "scl",
            "sculptor",
            "spk",
            "speaker",
            "arc",
            "architect",
            "etr",
            "etcher",
            "egr",
            "engraver");

    private ModsNames() {}

    /** Returns the code of a name's role, its words where there is none, or the empty string where no role is given. */
    static String role(XmlElement name) {
        List<String> terms = name.at("role", "roleTerm").stream()
                .map(term -> term.text().strip().toLowerCase(Locale.ROOT))
                .filter(term -> !term.isEmpty())
                .map(term -> WORDS.getOrDefault(term, term))
                .toList();
        return terms.stream()
                .filter(ModsReader.ROLES::containsKey)
                .findFirst()
                .or(() -> terms.stream().filter(MAKERS::contains).findFirst())
                .or(() -> terms.stream().findFirst())
                .orElse("");
    }

    /** Returns where names of the role stand; what has no place of its own in CSL contributes. */
    static NameVariable variable(String role, Map<String, NameVariable> roles) {
        NameVariable known = roles.get(role);
        if (known != null) {
            return known;
        }
        return MAKERS.contains(role) ? NameVariable.AUTHOR : NameVariable.CONTRIBUTOR;
    }

    static Name name(XmlElement name) {
        String family = part(name, "family", " ");
        if (!family.isEmpty()) {
            return PlainNames.particleApart(
                    Name.person(family, part(name, "given", " ")).withSuffix(part(name, "termsOfAddress", " ")));
        }
        String type = name.attribute("type");
        boolean person = type.equals("personal") || type.isEmpty();
        String whole = part(name, "", person ? " " : ". ").replace("..", ".");
        if (whole.isEmpty()) {
            return Name.literal(part(name, "given", " "));
        }
        String bare = person ? LIFE.matcher(whole).replaceFirst("").replaceFirst("[,;]\\s*$", "") : whole;
        // A heading ends with a full stop, which is no part of a name that is written out.
        bare = person && bare.matches(".*\\p{Ll}{2}\\.") ? bare.substring(0, bare.length() - 1) : bare;
        String suffix = part(name, "termsOfAddress", " ");
        boolean heading = person && bare.indexOf(',') > 0;
        if (heading) {
            return PlainNames.read(suffix.isEmpty() ? bare : bare + ", " + suffix);
        }
        return type.equals("personal") ? PlainPeople.read(bare) : Name.literal(bare);
    }

    private static String part(XmlElement name, String type, String between) {
        return name.all("namePart").stream()
                .filter(part -> part.attribute("type").equals(type))
                .map(XmlElement::text)
                .collect(Collectors.joining(between));
    }
}
