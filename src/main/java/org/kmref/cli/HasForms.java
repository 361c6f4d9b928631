package org.kmref.cli;

import java.util.List;

/** A command whose {@code --to} takes these forms; help and completion show them. */
interface HasForms {
    List<String> forms();
}
