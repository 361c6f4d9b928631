package org.kmref.store;

import java.util.Optional;
import org.kmref.format.Format;
import org.kmref.format.Formats;
import org.kmref.model.Part;
import org.kmref.model.Place;

/**
 * A file that is looked into: what it says, what was read of it, and where its parts stand.
 *
 * <p>Its form is absent where the file could not be read at all.
 */
public final class OpenedFile<T> {
    private final String name;
    private final String text;
    private final Optional<String> form;
    private final Loaded<T> loaded;
    private Optional<PartIndex> places = Optional.empty();

    OpenedFile(String name, String text, Optional<String> form, Loaded<T> loaded) {
        this.name = name;
        this.text = text;
        this.form = form;
        this.loaded = loaded;
    }

    public String name() {
        return name;
    }

    public String text() {
        return text;
    }

    public Loaded<T> loaded() {
        return loaded;
    }

    /** Returns whether there is a file at all, and it may be read. */
    public boolean isReadable() {
        return form.isPresent();
    }

    /** Returns whether it is kept in kmref's own form. */
    public boolean isNative() {
        return form.filter(Formats.NATIVE::equals).isPresent();
    }

    /** Returns where a part stands; the file is taken apart for its places when the first is asked for. */
    public Optional<Place> place(Part part) {
        if (places.isEmpty()) {
            places = Optional.of(PartIndex.of(
                    name, text, form.flatMap(Formats::byId).map(Format::layout).orElse(Format.Layout.UNKNOWN)));
        }
        return places.get().of(part);
    }
}
