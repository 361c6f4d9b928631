package org.kmref.format.ris;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kmref.model.ArticleNumber;
import org.kmref.model.Item;
import org.kmref.model.ItemType;
import org.kmref.model.NumberVariable;
import org.kmref.model.Pages;
import org.kmref.model.TextVariable;

/**
 * Values as ERIC, the library of the US Institute of Education Sciences, writes them into the tags of MEDLINE.
 *
 * <p>See its <a href="https://eric.ed.gov/?advanced">publication types</a>.
 */
final class EricValues {

    private static final Pattern NUMBER = Pattern.compile("\\bn(\\d+\\S*)");
    private static final Pattern ARTICLE = Pattern.compile("\\bArticle (\\w+)");
    private static final Pattern DEGREE = Pattern.compile("(.*?\\b(?:Dissertation|Thesis)), .*");

    /** By how the publication type begins, the first that fits; journal articles are looked for before all others. */
    private static final List<Map.Entry<String, ItemType>> TYPES = List.of(
            Map.entry("Journal Articles", ItemType.ARTICLE_JOURNAL),
            Map.entry("Dissertations/Theses", ItemType.THESIS),
            Map.entry("Books", ItemType.BOOK),
            Map.entry("Collected Works", ItemType.BOOK),
            Map.entry("Speeches/Meeting Papers", ItemType.PAPER_CONFERENCE),
            Map.entry("Reports", ItemType.REPORT),
            Map.entry("Guides", ItemType.REPORT),
            Map.entry("Legal/Legislative", ItemType.LEGISLATION),
            Map.entry("Multilingual", ItemType.REPORT),
            Map.entry("Numerical/Quantitative", ItemType.DATASET));

    private EricValues() {}

    static boolean isEric(TagRecord record) {
        return record.look("OWN").equals("ERIC") || record.look("OID").matches("E[DJ]\\d+");
    }

    static ItemType type(List<String> kinds) {
        return TYPES.stream()
                .filter(type -> kinds.stream().anyMatch(kind -> kind.startsWith(type.getKey())))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(kinds.isEmpty() ? ItemType.ARTICLE_JOURNAL : ItemType.REPORT);
    }

    /** Takes what only the citation says: {@code v9 n2 p12-34 2019}, {@code v9 Article 10 2019}, the degree of a thesis. */
    static void source(TagRecord record, ItemType type, Item.Builder item) {
        String source = record.look("SO");
        Matcher degree = DEGREE.matcher(source);
        if (type == ItemType.THESIS && degree.matches()) {
            item.put(TextVariable.GENRE, degree.group(1));
            return;
        }
        Matcher number = NUMBER.matcher(source);
        if (!item.has(NumberVariable.ISSUE) && number.find()) {
            item.put(NumberVariable.ISSUE, number.group(1));
        }
        if (!item.has(NumberVariable.PAGE)) {
            Pages.marked(source).ifPresent(pages -> item.put(NumberVariable.PAGE, pages.text()));
        }
        Matcher article = ARTICLE.matcher(source);
        if (article.find()) {
            ArticleNumber.put(item, article.group(1));
        }
    }
}
