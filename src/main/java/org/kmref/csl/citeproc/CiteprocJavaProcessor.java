package org.kmref.csl.citeproc;

import java.util.*;
import org.kmref.csl.*;

public final class CiteprocJavaProcessor implements Processor {
    @Override
    public Formatted format(Job job) {
        return new Formatted(
                job.citations().stream()
                        .map(c -> StyledText.of("(" + c.cites().get(0).key() + ")"))
                        .toList(),
                Optional.of(new Bibliography(
                        job.items().stream()
                                .map(i -> new Bibliography.Entry(i.key(), StyledText.of(i.title())))
                                .toList(),
                        true,
                        Bibliography.SecondFieldAlign.NONE,
                        1,
                        1)));
    }
}
