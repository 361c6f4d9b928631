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
    void ofTwoErrorsTheFirstInTheOrderIsGivenAndNoMoreIsBegun() {
        CountDownLatch inHand = new CountDownLatch(1);
        CountDownLatch failed = new CountDownLatch(1);
        AtomicInteger begun = new AtomicInteger();
        List<Lanes.Work> works = new ArrayList<>();
        works.add(() -> {
            inHand.countDown();
            await(failed);
            throw new UncheckedIOException(new IOException("first"));
        });
        works.add(() -> {
            await(inHand);
            failed.countDown();
            throw new IOException("second");
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
        assertThat(begun).hasValueLessThan(8);
    }

    @Test
    void workInHandIsEndedAlsoAfterAnError() {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch failed = new CountDownLatch(1);
        AtomicInteger ended = new AtomicInteger();
        Lanes.Work slow = () -> {
            begun.countDown();
            await(failed);
            ended.incrementAndGet();
        };
        Lanes.Work failing = () -> {
            await(begun);
            failed.countDown();
            throw new IllegalStateException("broken");
        };
        assertThatThrownBy(() -> Lanes.run(List.of(slow, failing))).isInstanceOf(IllegalStateException.class);
        assertThat(ended).hasValue(1);
    }

    private static void await(CountDownLatch latch) throws IOException {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IOException(stopped);
        }
    }
}
