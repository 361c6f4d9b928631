package org.kmref.format.ris;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kmref.format.text.PlainNames;
import org.kmref.model.Language;
import org.kmref.model.Name;
import org.kmref.model.Pages;

/** Values as PubMed writes them, which are the same in its tagged format and in its XML. */
public final class PubmedValues {
    private static final Pattern NOT_AVAILABLE = Pattern.compile("(?i)\\[?(?:not available|in process citation)]?\\.?");
    private static final Pattern ARTICLE_NUMBER =
            Pattern.compile("[A-Za-z]{0,5}[-.]?\\d{1,9}(?:[-.]\\d{1,4})?[A-Za-z]?");

    private static final String ENDING = "(Jr|Sr|2nd|3rd|4th|II|III|IV)\\.?";
    private static final Pattern SUFFIX = Pattern.compile("(.+) " + ENDING);
    private static final Pattern SUFFIX_ALONE = Pattern.compile("([^,]+ \\p{Lu}{1,3}) " + ENDING);

    private PubmedValues() {}

    /** Returns the name of a person, who may have a suffix behind the given name: {@code King, Martin L Jr}. */
    public static Name name(String line) {
        Matcher alone = SUFFIX_ALONE.matcher(line.strip());
        Name name = PlainNames.readInitialsLast(alone.matches() ? alone.group(1) : line.strip());
        Matcher suffix = SUFFIX.matcher(name.given());
        if (suffix.matches()) {
            return Name.person(name.family(), suffix.group(1))
                    .withNonDroppingParticle(name.nonDroppingParticle())
                    .withSuffix(suffix.group(2));
        }
        return alone.matches() && !name.isLiteral() ? name.withSuffix(alone.group(2)) : name;
    }

    /** Returns a title without the full stop that PubMed puts after each. */
    public static String withoutEndingStop(String title) {
        boolean one = title.endsWith(".") && !title.endsWith("..");
        return one ? title.substring(0, title.length() - 1) : title;
    }

    /** Returns whether the text says that there is no English title, as MEDLINE does. */
    public static boolean isNoTitle(String title) {
        return title.isBlank() || NOT_AVAILABLE.matcher(title.strip()).matches();
    }

    /** Returns a title without the brackets that say it is a translation, and without its ending stop. */
    public static String title(String title) {
        boolean translated = title.startsWith("[") && (title.endsWith("]") || title.endsWith("]."));
        return withoutEndingStop(translated ? title.substring(1, title.lastIndexOf(']')) : title);
    }

    /**
     * Returns whether the publisher's own identifier of an article is its number in the journal: {@code e42692}, and not
     * {@code S0363-5023(16)00017-2}.
     */
    public static boolean isArticleNumber(String identifier) {
        return ARTICLE_NUMBER.matcher(identifier).matches();
    }

    /** Returns pages with the end of each range written out: {@code 764-9} is {@code 764-769}. */
    public static String pages(String text) {
        return new Pages(text.strip()).expanded();
    }

    /** Returns the tag of BCP 47 for a language of MEDLINE's three letters. */
    public static String language(String code) {
        return new Language(code).tag();
    }
}
