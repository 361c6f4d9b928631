package org.kmref.format.ris;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kmref.model.ArticleNumber;
import org.kmref.model.Item;
import org.kmref.model.ItemType;
import org.kmref.model.NumberVariable;
import org.kmref.model.Pages;
import org.kmref.model.TextVariable;

/** The numbers and pages of a record of RIS. */
final class RisNumbers {

    private static final int LONGEST_NUMBER = 60;
    private static final Pattern ONLINE_DATE = Pattern.compile("\\b(?:1[89]|20)\\d{2}\\b");
    /** Where there are no pages some have the address: {@code Available: http://...} */
    private static final Pattern ADDRESS = Pattern.compile("(?:[\\p{L} ]{1,30}: ?)?https?://\\S+");

    private static final Pattern PAGES = Pattern.compile("[\\divxlc, –-]*");
    private static final Pattern DEGREE = Pattern.compile("\\p{L}[\\p{L}. ]*");

    private final TagRecord record;
    private final ItemType type;
    private final Item.Builder item;
    private final RisWork work;

    RisNumbers(RisWork work) {
        this.work = work;
        this.record = work.record();
        this.type = work.type();
        this.item = work.item();
    }

    void read() {
        volume();
        edition();
        ofThisType();
        section();
        if (RisLabels.isNumbered(type)) {
            documentNumber();
        } else {
            work.number(NumberVariable.ISSUE, "IS");
        }
        work.number(NumberVariable.COLLECTION_NUMBER, "SV");
        NumberVariable first = RisLabels.firstNumber(work.code());
        if (!item.has(first)) {
            item.put(first, record.takeFirst("M1", RisNumbers::isNumber));
        }
        if (!item.has(NumberVariable.NUMBER) && first != NumberVariable.COLLECTION_NUMBER) {
            item.put(NumberVariable.NUMBER, record.takeFirst("M1", RisNumbers::isNumber));
        }
        pages();
    }

    private void ofThisType() {
        switch (work.code()) {
            case "CASE" -> work.number(NumberVariable.NUMBER, "SV");
            case "DATA" -> work.number(NumberVariable.NUMBER, "NV");
            // What was received, and the number of the grant.
            case "GRANT", "GRNT" -> work.number(NumberVariable.NUMBER, "C5");
            default -> {
                if (RisLabels.countsVolumes(work.code())) {
                    work.number(NumberVariable.NUMBER_OF_VOLUMES, "NV");
                }
            }
        }
    }

    // Embase has addresses there.
    private static boolean isNumber(String text) {
        return text.length() <= LONGEST_NUMBER && text.indexOf('(') != 0;
    }

    private void volume() {
        boolean degree =
                type == ItemType.THESIS && DEGREE.matcher(record.look("VL")).matches();
        String again = record.look("VO");
        if (!degree && !isNumberOfThesis()) {
            item.put(NumberVariable.VOLUME, record.take("VL", "VO"));
            if (again.equals(item.build().number(NumberVariable.VOLUME))) {
                record.takeFirst("VO", again::equals);
            }
        } else if (record.look("M3").isEmpty()) {
            work.text(TextVariable.GENRE, "VL");
        }
    }

    // ProQuest numbers its copies of theses there, and under M1 again.
    private boolean isNumberOfThesis() {
        return type == ItemType.THESIS
                && (record.look("VL").equals(record.look("M1"))
                        || record.look("JF").startsWith("ProQuest"));
    }

    private void edition() {
        boolean onlineDate = RisTypes.isPeriodical(type)
                && ONLINE_DATE.matcher(record.look("ET")).find();
        if (!onlineDate) {
            work.number(RisLabels.ofEdition(work.code()), "ET");
        }
    }

    // EndNote has the first page of an article here too.
    private void section() {
        boolean firstPage = RisTypes.isPeriodical(type)
                && !record.look("SE").isEmpty()
                && record.look("SP").startsWith(record.look("SE"));
        if (!firstPage) {
            work.number(type == ItemType.CHAPTER ? NumberVariable.CHAPTER_NUMBER : NumberVariable.SECTION, "SE");
        }
    }

    // The number of a report, a patent or a standard stands where others have their ISBN.
    private void documentNumber() {
        item.put(NumberVariable.NUMBER, record.takeFirst("SN", number -> !RisSerials.isSerial(type, number)));
        if (!item.has(NumberVariable.NUMBER)) {
            work.number(NumberVariable.NUMBER, "IS");
        }
    }

    private void pages() {
        if (RisLabels.hasRunningTime(type) && !PAGES.matcher(record.look("SP")).matches()) {
            work.text(TextVariable.DIMENSIONS, "SP");
        }
        if (ADDRESS.matcher(record.look("SP")).matches()) {
            record.add("UR", record.take("SP").replaceFirst("^[^/]*?(?=https?:)", ""));
        }
        String first = pageOrNone(record.take("SP"));
        String last = pageOrNone(record.take("EP"));
        Optional<String> total = new Pages(first).total();
        boolean whole = RisLabels.WITH_PAGE_COUNT.contains(type) && last.isEmpty();
        if (whole && first.matches("\\d+")) {
            item.put(NumberVariable.NUMBER_OF_PAGES, first);
        } else if (whole && total.isPresent()) {
            item.put(NumberVariable.NUMBER_OF_PAGES, total.get());
        } else {
            // Cochrane and others have a hyphen or a dash of Unicode there.
            item.put(NumberVariable.PAGE, Pages.of(first, last).withDash("-"));
        }
        if (RisLabels.hasArticleNumber(work.code())) {
            for (String tag : List.of("C7", "AR")) {
                if (ArticleNumber.put(item, record.look(tag))) {
                    record.take(tag);
                }
            }
        }
    }

    private static String pageOrNone(String page) {
        return new Pages(page).areNone() ? "" : page;
    }
}
