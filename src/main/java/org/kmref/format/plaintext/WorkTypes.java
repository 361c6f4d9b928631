package org.kmref.format.plaintext;

import java.util.Locale;
import java.util.regex.Pattern;
import org.kmref.model.Item;
import org.kmref.model.ItemType;
import org.kmref.model.NameVariable;
import org.kmref.model.NumberVariable;
import org.kmref.model.TextVariable;

/** What type of work a reference is to, by the fields that it has. */
final class WorkTypes {

    private static final Pattern THESIS = Pattern.compile(
            "\\b(?:thesis|dissertation|diss|ph\\.?\\s?d|doctorat|th[eè]se|mémoire|tesis|tesi|tese|proefschrift|diplomarbeit|habilitation)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern CONFERENCE = Pattern.compile(
            "\\b(?:proceedings of (?:the )?(?!national|royal|american|london|ieee$)|proc\\."
                    + " (?:of|int|\\d)|conference|conf\\.|symposium|symp\\.|workshop|congress|kongress|congreso|congresso|colloqu|tagung|meeting)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PATENT = Pattern.compile("\\bpatent\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern FILM =
            Pattern.compile("\\b(?:film|motion picture|dvd|videocassette)\\b", Pattern.CASE_INSENSITIVE);

    private WorkTypes() {}

    static ItemType of(Item item) {
        String genre = item.text(TextVariable.GENRE) + " " + item.text(TextVariable.MEDIUM);
        String container = item.text(TextVariable.CONTAINER_TITLE);
        boolean volume = !item.number(NumberVariable.VOLUME).isEmpty()
                || !item.number(NumberVariable.ISSUE).isEmpty();
        boolean pages = !item.number(NumberVariable.PAGE).isEmpty();
        boolean publisher = !item.text(TextVariable.PUBLISHER).isEmpty()
                || !item.text(TextVariable.PUBLISHER_PLACE).isEmpty();
        if (THESIS.matcher(genre).find()) {
            return ItemType.THESIS;
        }
        if (!item.names(NameVariable.DIRECTOR).isEmpty() || FILM.matcher(genre).find()) {
            return ItemType.MOTION_PICTURE;
        }
        if (PATENT.matcher(genre + " " + item.number(NumberVariable.NUMBER)).find()) {
            return ItemType.PATENT;
        }
        if (!container.isEmpty()) {
            if (CONFERENCE.matcher(container).find()) {
                return ItemType.PAPER_CONFERENCE;
            }
            if (!item.names(NameVariable.EDITOR).isEmpty() || (publisher && pages && !volume)) {
                return ItemType.CHAPTER;
            }
            return volume || pages || item.text(TextVariable.URL).isEmpty()
                    ? ItemType.ARTICLE_JOURNAL
                    : ItemType.WEBPAGE;
        }
        String number = item.number(NumberVariable.NUMBER).toLowerCase(Locale.ROOT);
        if (number.contains("arxiv") || number.matches("[a-z-]+/\\d{7}|\\d{4}\\.\\d{4,5}")) {
            return ItemType.ARTICLE;
        }
        if ((!genre.isBlank() && !number.isEmpty())
                || genre.toLowerCase(Locale.ROOT).contains("report")) {
            return ItemType.REPORT;
        }
        if (publisher) {
            return ItemType.BOOK;
        }
        return item.text(TextVariable.URL).isEmpty() ? ItemType.DOCUMENT : ItemType.WEBPAGE;
    }
}
