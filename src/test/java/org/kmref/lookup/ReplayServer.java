package org.kmref.lookup;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kmref.lookup.Services.Service;

/** A server on this machine that stands for every service and answers what it was given, in this order for each path. */
public final class ReplayServer implements AutoCloseable {

    /** What is done with one question. */
    @FunctionalInterface
    public interface Reply {
        void to(HttpExchange question) throws IOException;
    }

    private final HttpServer server;
    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final Map<String, Deque<Reply>> replies = new ConcurrentHashMap<>();
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());

    public ReplayServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(workers);
        server.createContext("/", this::answer);
        server.start();
    }

    /** Returns the setting that sends every question here. */
    public String services() {
        return Stream.of(Service.values())
                .map(service -> service.id() + "=" + address() + service.id() + "/")
                .collect(Collectors.joining(" "));
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    /** Answers a path, its query left out; the last answer is given again. */
    public ReplayServer on(String path, Reply... answers) {
        replies.put("/" + path, new ArrayDeque<>(List.of(answers)));
        return this;
    }

    /** Returns the questions so far, each with what it said of who asks. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    /** Returns an answer of data. */
    public static Reply data(String body) {
        return whole(200, "application/json", body);
    }

    public static Reply status(int status, String... headers) {
        return question -> {
            for (int i = 0; i + 1 < headers.length; i += 2) {
                question.getResponseHeaders().set(headers[i], headers[i + 1]);
            }
            question.sendResponseHeaders(status, -1);
        };
    }

    public static Reply whole(int status, String type, String body) {
        return question -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            question.getResponseHeaders().set("Content-Type", type);
            question.getResponseHeaders().set("X-Rate-Limit-Limit", "100");
            question.getResponseHeaders().set("X-Rate-Limit-Interval", "1s");
            question.sendResponseHeaders(status, bytes.length);
            question.getResponseBody().write(bytes);
        };
    }

    /**
     * Returns the answer that lines write down: the status and perhaps {@code cut}, {@code endless}, {@code page} or milliseconds of
     * delay, then headers, an empty line and the body.
     */
    public static Reply recorded(List<String> lines) {
        String[] head = lines.get(0).split(" ", -1);
        int status = Integer.parseInt(head[0]);
        String way = head.length > 1 ? head[1] : "";
        int empty = lines.indexOf("");
        List<String> headers = lines.subList(1, empty < 0 ? lines.size() : empty);
        String body = empty < 0 ? "" : String.join("\n", lines.subList(empty + 1, lines.size()));
        String type = way.equals("page") ? "text/html" : body.startsWith("<") ? "application/xml" : "application/json";
        Reply reply = switch (way) {
            case "cut" -> cut(body);
            case "endless" -> endless();
            default -> body.isEmpty() ? status(status) : whole(status, type, body);
        };
        return question -> {
            if (way.matches("\\d+")) {
                pause(Long.parseLong(way));
            }
            for (String header : headers) {
                String[] parts = header.split(": ", 2);
                question.getResponseHeaders().set(parts[0], parts[1]);
            }
            reply.to(question);
        };
    }

    private static void pause(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns an answer that is shorter than it says. */
    public static Reply cut(String body) {
        return question -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            question.sendResponseHeaders(200, bytes.length + 100L);
            question.getResponseBody().write(bytes);
            question.getResponseBody().flush();
            question.close();
        };
    }

    /** Returns an answer without an end. */
    public static Reply endless() {
        return question -> {
            question.sendResponseHeaders(200, 0);
            byte[] bytes = new byte[1 << 16];
            try (OutputStream body = question.getResponseBody()) {
                while (true) {
                    body.write(bytes);
                }
            }
        };
    }

    private void answer(HttpExchange question) throws IOException {
        String path = question.getRequestURI().getPath();
        asked.add(path + " " + question.getRequestHeaders().getFirst("User-Agent"));
        Deque<Reply> known = replies.get(path);
        Reply reply;
        if (known == null) {
            reply = status(404);
        } else {
            synchronized (known) {
                reply = known.size() > 1 ? known.remove() : known.element();
            }
        }
        try (question) {
            reply.to(question);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }
}
