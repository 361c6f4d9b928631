package org.kmref.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LanesTest {
    @Test
    void allIsDoneBeforeTheCallEnds() throws IOException {
        AtomicInteger done = new AtomicInteger();
        List<Lanes.Work> works = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            works.add(done::incrementAndGet);
        }
        Lanes.run(works);
        assertThat(done).hasValue(1000);
    }

    @Test
    void theFirstErrorOfTheOrderIsGivenAndNoMoreIsBegun() {
        AtomicInteger begun = new AtomicInteger();
        List<Lanes.Work> works = new ArrayList<>();
        works.add(() -> {
            throw new UncheckedIOException(new IOException("first"));
        });
        for (int i = 0; i < 1000; i++) {
            works.add(() -> {
                begun.incrementAndGet();
                throw new IOException("later");
            });
        }
        assertThatThrownBy(() -> Lanes.run(works))
                .isInstanceOf(IOException.class)
                .hasMessage("first");
        // Those that the other threads had in hand.
        assertThat(begun).hasValueLessThan(9);
    }

    @Test
    void workInHandIsEndedAlsoAfterAnError() {
        CountDownLatch failed = new CountDownLatch(1);
        AtomicInteger ended = new AtomicInteger();
        Lanes.Work failing = () -> {
            failed.countDown();
            throw new IllegalStateException("broken");
        };
        Lanes.Work slow = () -> {
            try {
                failed.await();
            } catch (InterruptedException stopped) {
                throw new IOException(stopped);
            }
            ended.incrementAndGet();
        };
        boolean several = Runtime.getRuntime().availableProcessors() > 1;
        assertThatThrownBy(() -> Lanes.run(several ? List.of(slow, failing) : List.of(failing)))
                .isInstanceOf(IllegalStateException.class);
        assertThat(ended).hasValue(several ? 1 : 0);
    }
}
