package org.kmref.cli.output;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.kmref.document.PartnerPage;
import org.kmref.document.PartnerTree;
import org.kmref.model.Approaches;
import org.kmref.model.Library;
import org.kmref.model.Partner;
import org.kmref.model.PartnerDirectory;
import org.kmref.terminal.Column;
import org.kmref.terminal.Role;
import org.kmref.terminal.Table;

/** The forms in which partners are shown. */
public final class PartnerFormats {
    private final PartnerDirectory directory;
    private final Library library;
    private final OutputOptions output;

    public PartnerFormats(PartnerDirectory directory, Library library, OutputOptions output) {
        this.directory = directory;
        this.library = library;
        this.output = output;
    }

    public String list(OutputFormat form, List<Partner> partners) throws IOException {
        Listing<Partner> listing =
                new Listing<>(Partner::id, partner -> PartnerTree.of(partner, library), PartnerFormats::table);
        return listing.write(form, partners, output);
    }

    public String pages(List<Partner> partners, Approaches approaches) throws IOException {
        PartnerPage page = new PartnerPage(directory, library, approaches, output.palette(), output.textWidth());
        return partners.stream().map(page::write).collect(Collectors.joining("\n"));
    }

    /** Returns what is said about all the partners. */
    public String about() throws IOException {
        return PartnerPage.about(directory, output.palette(), output.textWidth());
    }

    private static Table table(List<Partner> partners) {
        Table table = new Table(
                Column.whole("ID").as(Role.KEY),
                Column.whole("KIND").shownFrom(60),
                Column.whole("SCOPE").shownFrom(90),
                Column.truncated("NAME", 16, 3).as(Role.TITLE),
                Column.whole("PARENT").as(Role.DIM).shownFrom(110));
        for (Partner partner : partners) {
            table.row(partner.id(), partner.kind(), partner.scope(), partner.name(), partner.parent());
        }
        return table;
    }
}
