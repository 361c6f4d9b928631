package org.kmref.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.kmref.csl.Processor.Formatted;
import org.kmref.csl.Processor.Job;
import org.kmref.csl.Style;
import org.kmref.csl.StyleException;
import org.kmref.csl.catalogue.StyleCatalogue;
import org.kmref.csl.processor.CslProcessor;
import org.kmref.model.Citation;
import org.kmref.model.Cite;
import org.kmref.model.Item;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What formatting costs in a warm process, and that it grows no faster than the number of works. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgs = "-Xmx256m")
public class FormattingBenchmark {

    /** Works of which there are many or ten times as many. */
    @State(Scope.Benchmark)
    public static class Works {
        @Param({"1000", "10000"})
        public int count;

        List<Item> library() {
            return MadeUpWorks.of(count);
        }

        List<Item> oneAuthor() {
            return MadeUpWorks.ofOneAuthorInOneYear(count);
        }
    }

    /** The works, made once. */
    @State(Scope.Benchmark)
    public static class Library {
        List<Item> items = List.of();

        @Setup
        public void make(Works works) {
            items = works.library();
        }
    }

    /** The works of one author in one year, each to be distinguished from all the others. */
    @State(Scope.Benchmark)
    public static class OneAuthor {
        List<Item> items = List.of();

        @Setup
        public void make(Works works) {
            items = works.oneAuthor();
        }
    }

    private final Style apa = find("apa");
    private final Style chicagoNotes = find("chicago-shortened-notes-bibliography-subsequent-ibid");
    private final List<Item> one = MadeUpWorks.of(1);

    /** Reads a style of 100 kB and formats one work with it. */
    @Benchmark
    public Formatted parseApa() throws StyleException {
        return format(apa, one, List.of());
    }

    @Benchmark
    public Formatted bibliographyInApa(Library library) throws StyleException {
        return format(apa, library.items, List.of());
    }

    @Benchmark
    public Formatted oneAuthorInOneYearInApa(OneAuthor works) throws StyleException {
        return format(apa, works.items, citations(works.items));
    }

    /** Each work is cited twice in a row, so that every second note is an ibid. */
    @Benchmark
    public Formatted notesWithIbid(Library library) throws StyleException {
        return format(chicagoNotes, library.items, citations(library.items));
    }

    private static Formatted format(Style style, List<Item> items, List<Citation> citations) throws StyleException {
        return new CslProcessor().format(new Job(style, "en-GB", items, citations));
    }

    private static List<Citation> citations(List<Item> items) {
        List<Citation> citations = new ArrayList<>(2 * items.size());
        for (Item item : items) {
            for (int time = 0; time < 2; time++) {
                citations.add(new Citation(List.of(Cite.of(item.key())), citations.size() + 1));
            }
        }
        return citations;
    }

    private static Style find(String id) {
        try {
            return StyleCatalogue.bundled().find(id);
        } catch (StyleException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
