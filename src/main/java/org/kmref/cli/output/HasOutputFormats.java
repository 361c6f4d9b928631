package org.kmref.cli.output;

import java.util.List;

/** A command whose {@code --to} takes these forms; help and completion show them. */
public interface HasOutputFormats {
    List<OutputFormat> forms();
}
