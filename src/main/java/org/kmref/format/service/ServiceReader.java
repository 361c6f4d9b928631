package org.kmref.format.service;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kmref.format.core.InputText;
import org.kmref.format.core.ItemReader;
import org.kmref.format.core.KeyMaker;
import org.kmref.format.tree.JsonNodes;
import org.kmref.format.tree.Node;
import org.kmref.model.Item;
import org.kmref.model.Problem;

/** Reads the answers of one service in JSON; an answer that says what went wrong is an error that says so. */
public final class ServiceReader implements ItemReader {

    private final Service service;

    private ServiceReader(Service service) {
        this.service = service;
    }

    public static ItemReader dataCite() {
        return new ServiceReader(new DataCite());
    }

    public static ItemReader openAlex() {
        return new ServiceReader(new OpenAlex());
    }

    public static ItemReader europePmc() {
        return new ServiceReader(new EuropePmc());
    }

    public static ItemReader pubmedSummary() {
        return new ServiceReader(new PubmedSummary());
    }

    public static ItemReader openLibrary() {
        return new ServiceReader(new OpenLibrary());
    }

    public static ItemReader googleBooks() {
        return new ServiceReader(new GoogleBooks());
    }

    public static ItemReader zotero() {
        return new ServiceReader(new Zotero());
    }

    public static ItemReader orcid() {
        return new ServiceReader(new Orcid());
    }

    public static ItemReader semanticScholar() {
        return new ServiceReader(new SemanticScholar());
    }

    public static ItemReader unpaywall() {
        return new ServiceReader(new Unpaywall());
    }

    public static ItemReader zenodo() {
        return new ServiceReader(new Zenodo());
    }

    /** Takes the feed of arXiv in the shape of JSON. */
    public static void arxiv(Node feed, String file, Sink sink) {
        new ServiceReader(new Arxiv()).read(feed, file, sink);
    }

    /** Takes the summaries of PubMed in the shape of their JSON. */
    public static void pubmedSummary(Node answer, String file, Sink sink) {
        new ServiceReader(new PubmedSummary()).read(answer, file, sink);
    }

    /** Returns what a service says is wrong where it says that instead of an answer. */
    public static Optional<String> refusal(Node answer) {
        return ServiceRefusal.of(new JsonValue(answer));
    }

    private void read(Node answer, String file, Sink sink) {
        Reading reading = new Reading(file, sink);
        reading.element(answer);
        reading.end();
    }

    @Override
    public void read(InputStream in, String file, Sink sink) throws IOException {
        Optional<String> text = InputText.read(in, file, sink);
        if (text.isEmpty()) {
            return;
        }
        Reading reading = new Reading(file, sink);
        JsonNodes.read(text.get(), file, 1, reading::element, sink::problem);
        reading.end();
    }

    /** One answer as it is read. */
    private final class Reading {
        private final String file;
        private final Sink sink;
        private final KeyMaker keys = new KeyMaker();
        private final Set<String> leftOut = new TreeSet<>();
        private int records;
        private int made;
        private int skipped;
        private boolean refused;

        Reading(String file, Sink sink) {
            this.file = file;
            this.sink = sink;
        }

        void element(@Nullable Node node) {
            JsonValue answer = new JsonValue(node);
            Optional<String> refusal = ServiceRefusal.of(answer);
            if (refusal.isPresent()) {
                refused = true;
                sink.problem(Problem.error(
                        file,
                        answer.line(),
                        answer.column(),
                        service.name() + " answered with an error: " + refusal.get()
                                + "; check the identifier and ask again"));
                return;
            }
            service.records(answer).stream().filter(JsonValue::isObject).forEach(this::record);
        }

        private void record(JsonValue value) {
            records++;
            if (ServiceRefusal.of(value).isPresent()) {
                element(value.node());
                return;
            }
            ServiceRecord record = new ServiceRecord(value);
            Optional<Item.Builder> work = service.work(record);
            if (work.isEmpty()) {
                skipped++;
                return;
            }
            rest(record, work.get());
            String key = service.key(value);
            Item item = work.get().build();
            made += key.isEmpty() ? 1 : 0;
            sink.item(item.toBuilder()
                    .key(key.isEmpty() ? keys.made(item) : keys.free(key))
                    .build());
        }

        private void rest(ServiceRecord record, Item.Builder work) {
            Map<String, Object> kept = new LinkedHashMap<>();
            for (Node.Field field : record.rest()) {
                if (sink.keepsAll()) {
                    kept.put(field.name(), field.value().plain());
                } else {
                    leftOut.add(field.name());
                }
            }
            if (!kept.isEmpty()) {
                work.extra(service.field(), kept);
            }
        }

        void end() {
            if (records == 0 && !refused) {
                sink.problem(Problem.note(file, 0, 0, "an answer of " + service.name() + " without a reference"));
            }
            if (skipped > 0) {
                String records = skipped == 1 ? "1 record that is" : skipped + " records that are";
                sink.problem(Problem.note(file, 0, 0, "skipped " + records + " not a reference, or deleted"));
            }
            if (made > 0) {
                String keysMade = made == 1 ? "a key for 1 reference" : "keys for " + made + " references";
                sink.problem(Problem.note(file, 0, 0, "made " + keysMade + " without one"));
            }
            if (!leftOut.isEmpty()) {
                sink.problem(Problem.note(
                        file,
                        0,
                        0,
                        "left out " + leftOut.size() + (leftOut.size() == 1 ? " field" : " fields") + " that "
                                + service.name() + " has for itself; --keep-all keeps "
                                + (leftOut.size() == 1 ? "it" : "them")));
            }
        }
    }
}
