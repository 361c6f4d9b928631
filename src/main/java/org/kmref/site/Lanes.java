package org.kmref.site;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/** Pieces of work done side by side by as many threads as there are processors, none of them longer than one call lasts. */
final class Lanes {
    private static final int MOST = 8;

    private Lanes() {}

    /** A piece of work, which needs no other and changes nothing that another reads. */
    interface Work {
        void run() throws IOException;
    }

    /**
     * Does all of it, begun in the order given, so the longest comes first. After an error no more is begun; of
     * several errors the first in the order is given.
     */
    static void run(List<Work> all) throws IOException {
        // One of the common pool's is whoever asks it.
        int threads = Math.min(MOST, ForkJoinPool.getCommonPoolParallelism() + 1);
        ExecutorService pool = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "kmref site");
            thread.setDaemon(true);
            return thread;
        });
        AtomicBoolean isBroken = new AtomicBoolean();
        List<Future<?>> begun = new ArrayList<>();
        for (Work work : all) {
            begun.add(pool.submit(() -> {
                if (!isBroken.get()) {
                    boolean isDone = false;
                    try {
                        work.run();
                        isDone = true;
                    } finally {
                        isBroken.compareAndSet(false, !isDone);
                    }
                }
                return null;
            }));
        }
        pool.shutdown();
        await(begun);
    }

    // Also after an error until every thread has ended, so that nothing is written once the caller goes on.
    private static void await(List<Future<?>> begun) throws IOException {
        List<Throwable> errors = new ArrayList<>();
        for (Future<?> each : begun) {
            try {
                each.get();
            } catch (ExecutionException broken) {
                errors.add(broken.getCause() == null ? broken : broken.getCause());
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("interrupted");
            }
        }
        if (!errors.isEmpty()) {
            raise(errors.get(0));
        }
    }

    private static void raise(Throwable error) throws IOException {
        if (error instanceof UncheckedIOException wrapped && wrapped.getCause() != null) {
            throw wrapped.getCause();
        }
        if (error instanceof IOException broken) {
            throw broken;
        }
        if (error instanceof RuntimeException bug) {
            throw bug;
        }
        if (error instanceof Error fatal) {
            throw fatal;
        }
        throw new IOException(error);
    }
}
