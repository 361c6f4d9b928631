package org.kmref.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.FutureTask;

/** Parts long work into stretches that are done at once, each in a thread of its own. */
public final class ParallelRanges {
    private static final int MOST = 4;

    private ParallelRanges() {}

    /** What is done with one stretch. */
    public interface Task<T> {
        /** Does the things [from, to); stretches are numbered from 0 on. */
        T of(int number, int from, int to) throws IOException;
    }

    /** Returns in how many stretches so many things are done. */
    public static int count(int size) {
        // The common pool leaves one processor to the thread that waits for it.
        return Math.max(1, Math.min(size, Math.min(MOST, ForkJoinPool.getCommonPoolParallelism() + 1)));
    }

    /** Returns what came of each stretch, in their order; the first is done in the caller's thread. */
    public static <T> List<T> each(int size, Task<T> task) throws IOException {
        int count = count(size);
        List<FutureTask<T>> ranges = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int number = i;
            int from = (int) ((long) size * i / count);
            int to = (int) ((long) size * (i + 1) / count);
            ranges.add(new FutureTask<>(() -> task.of(number, from, to)));
        }
        for (FutureTask<T> other : ranges.subList(1, count)) {
            Thread thread = new Thread(other, "stretch");
            thread.setDaemon(true);
            thread.start();
        }
        ranges.get(0).run();
        List<T> results = new ArrayList<>();
        for (FutureTask<T> range : ranges) {
            results.add(result(range));
        }
        return results;
    }

    private static <T> T result(FutureTask<T> task) throws IOException {
        try {
            return task.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof IOException broken) {
                throw broken;
            }
            if (failed.getCause() instanceof Error error) {
                throw error;
            }
            if (failed.getCause() instanceof RuntimeException bug) {
                throw bug;
            }
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException interrupted) {
            throw new IOException(interrupted);
        }
    }
}
