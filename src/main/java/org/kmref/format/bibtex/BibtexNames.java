package org.kmref.format.bibtex;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kmref.format.text.PlainNames;
import org.kmref.model.Name;

/** Spells names as BibTeX reads them: {@code van der Graaf, Peter and Smith, Jr, John and {World Health Organization}}. */
final class BibtexNames {

    private static final Pattern ENDS_A_NAME = Pattern.compile("(?i).*(^|\\s)and(\\s|$).*");
    private static final Pattern LOWER_WORD = Pattern.compile(".*(^|\\s)\\p{Ll}.*");

    private final LatexText latex;
    private final boolean particlesStay;

    /** {@code particlesStay} is the option {@code useprefix} of the entry. */
    BibtexNames(LatexText latex, boolean particlesStay) {
        this.latex = latex;
        this.particlesStay = particlesStay;
    }

    String list(List<Name> names) {
        return names.stream().map(PlainNames::particleApart).map(this::name).collect(Collectors.joining(" and "));
    }

    private String name(Name name) {
        if (name.isOthers()) {
            return "others";
        }
        if (name.isLiteral()) {
            return "{" + latex.text(name.literal()) + "}";
        }
        if (name.family().isEmpty()) {
            return braced(name.given(), name.given().contains(" "));
        }
        String family = braced(name.family(), readsOtherwise(name));
        if (particlesStay
                && !name.droppingParticle().isEmpty()
                && name.nonDroppingParticle().isEmpty()) {
            return extended(name);
        }
        String particle = (name.droppingParticle() + " " + name.nonDroppingParticle()).strip();
        StringBuilder spelt = new StringBuilder();
        if (!particle.isEmpty()) {
            spelt.append(latex.text(particle)).append(leans(particle) ? "" : " ");
        }
        spelt.append(family);
        if (!name.suffix().isEmpty()) {
            spelt.append(", ").append(braced(name.suffix(), false));
        }
        if (!name.given().isEmpty() || !name.suffix().isEmpty()) {
            spelt.append(", ").append(braced(name.given(), false));
        }
        return spelt.toString().stripTrailing();
    }

    // One particle that goes among others that stay can only be said in the extended form of BibLaTeX.
    private String extended(Name name) {
        return "family={" + latex.text(name.family()) + "}, given={" + latex.text(name.given()) + "}, prefix={"
                + latex.text(name.droppingParticle()) + "}, useprefix=false"
                + (name.suffix().isEmpty() ? "" : ", suffix={" + latex.text(name.suffix()) + "}");
    }

    // A word in lower case within the family name would be taken for a particle, and a name of several words alone for
    // given and family name.
    private static boolean readsOtherwise(Name name) {
        boolean alone = name.given().isEmpty() && name.suffix().isEmpty();
        return LOWER_WORD.matcher(name.family()).matches()
                || (alone && name.family().contains(" "));
    }

    private static boolean leans(String particle) {
        return particle.endsWith("'") || particle.endsWith("’") || particle.endsWith("-");
    }

    private String braced(String part, boolean always) {
        boolean needed =
                always || part.contains(",") || ENDS_A_NAME.matcher(part).matches();
        return needed ? "{" + latex.text(part) + "}" : latex.text(part);
    }
}
