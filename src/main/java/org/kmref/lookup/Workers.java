package org.kmref.lookup;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Puts some questions at once; what has been answered when the thread is interrupted is kept. */
final class Workers {
    private static final int AT_ONCE = 8;

    /** In milliseconds. */
    private static final int MOMENT = 1000;

    private Workers() {}

    /** A question, with the answer when it comes. */
    interface Question<T> {
        T ask() throws InterruptedException;
    }

    /** Returns the answers in the order of the questions; after an interruption, which stands, only those that are there. */
    static <T> List<T> answers(List<? extends Question<T>> questions, Lookup.Progress progress) {
        ExecutorService workers =
                Executors.newFixedThreadPool(Math.min(AT_ONCE, Math.max(1, questions.size())), task -> {
                    Thread thread = new Thread(task, "lookup");
                    // Whoever stops the program does not wait for a service.
                    thread.setDaemon(true);
                    return thread;
                });
        List<Future<T>> asked = new ArrayList<>();
        List<T> answers = new ArrayList<>();
        try {
            questions.forEach(question -> asked.add(workers.submit(question::ask)));
            for (Future<T> each : asked) {
                answers.add(each.get());
                progress.done(answers.size(), questions.size());
            }
        } catch (InterruptedException stopped) {
            workers.shutdownNow();
            awaitThoseAnswered(workers);
            addOthers(asked, answers);
            Thread.currentThread().interrupt();
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } finally {
            workers.shutdownNow();
        }
        return answers;
    }

    // Whoever waits for a service is stopped at once; whoever reads an answer has a moment to end.
    private static void awaitThoseAnswered(ExecutorService workers) {
        try {
            if (!workers.awaitTermination(MOMENT, TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException again) {
            Thread.currentThread().interrupt();
        }
    }

    // Later ones may have come before the one that was waited for.
    private static <T> void addOthers(List<Future<T>> asked, List<T> answers) {
        for (Future<T> each : asked.subList(answers.size(), asked.size())) {
            if (each.isDone() && !each.isCancelled()) {
                try {
                    answers.add(each.get());
                } catch (InterruptedException | ExecutionException | CancellationException stopped) {
                    // Stopped before there was an answer.
                }
            }
        }
    }
}
