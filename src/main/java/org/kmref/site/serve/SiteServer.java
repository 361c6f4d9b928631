package org.kmref.site.serve;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A web server for one reader on this machine. The files are held in memory; a page that shows them asks once a second whether there
 * are newer ones, and then loads itself again.
 *
 * <p>A request that names another host is refused: a page from elsewhere, opened in the same browser, could otherwise read the
 * list under a name of its own that leads here.
 */
public final class SiteServer implements Closeable {
    private static final String STATE = "/.kmref/state";
    private static final String RELOAD = "/.kmref/reload.js";
    private static final String SCRIPT = "<script src=\"" + RELOAD + "\" defer=\"defer\"></script>\n";
    private static final int THREADS = 4;

    private final HttpServer server;
    private final ExecutorService workers;
    private final Set<String> hosts;
    private volatile Map<String, byte[]> files = Map.of();
    private volatile State state = new State(0, "");

    private record State(int version, String message) {}

    /** Listens on loopback; {@code port} 0 means any that is free. */
    public SiteServer(int port) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        workers = Executors.newFixedThreadPool(THREADS, work -> {
            Thread thread = new Thread(work, "kmref site");
            thread.setDaemon(true);
            return thread;
        });
        String end = ":" + server.getAddress().getPort();
        hosts = Set.of("localhost" + end, "127.0.0.1" + end, "[::1]" + end);
        server.setExecutor(workers);
        server.createContext("/", this::answer);
        server.start();
    }

    /** Returns the address that a browser opens. */
    public String address() {
        return "http://localhost:" + server.getAddress().getPort() + "/";
    }

    /** Shows these files, by their paths, from now on. */
    public void show(Map<String, byte[]> shown) {
        files = Map.copyOf(shown);
        state = new State(state.version() + 1, "");
    }

    /** Shows beside the files there are what is wrong with newer ones. */
    public void fail(String message) {
        state = new State(state.version(), message);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String method = exchange.getRequestMethod();
            String host = exchange.getRequestHeaders().getFirst("Host");
            if (host == null || !hosts.contains(host.toLowerCase(Locale.ROOT))) {
                send(exchange, 403, "text/plain; charset=utf-8", "This list is shown to this machine only.\n");
            } else if (!method.equals("GET") && !method.equals("HEAD")) {
                exchange.getResponseHeaders().set("Allow", "GET, HEAD");
                send(exchange, 405, "text/plain; charset=utf-8", "The list can be read here, not changed.\n");
            } else {
                get(exchange, exchange.getRequestURI().getPath());
            }
        }
    }

    private void get(HttpExchange exchange, String asked) throws IOException {
        String path = asked == null ? "/" : asked;
        if (path.equals(STATE)) {
            State now = state;
            send(exchange, 200, "text/plain; charset=utf-8", now.version() + "\n" + now.message());
            return;
        }
        if (path.equals(RELOAD)) {
            send(exchange, 200, "text/javascript; charset=utf-8", reload());
            return;
        }
        String file = path.substring(1) + (path.endsWith("/") ? "index.html" : "");
        byte[] content = files.get(file);
        if (content == null) {
            send(exchange, 404, "text/plain; charset=utf-8", "There is no such page.\n");
            return;
        }
        if (file.endsWith(".html")) {
            send(exchange, 200, "text/html; charset=utf-8", withReload(new String(content, StandardCharsets.UTF_8)));
        } else {
            send(exchange, 200, type(file), content);
        }
    }

    private static String withReload(String html) {
        int end = html.lastIndexOf("</body>");
        return end < 0 ? html + SCRIPT : html.substring(0, end) + SCRIPT + html.substring(end);
    }

    private String reload() {
        return "(function(){var seen=" + state.version() + ",bar=null;setInterval(function(){fetch('" + STATE
                + "').then(function(r){return r.text();}).then(function(text){var at=text.indexOf('\\n');"
                + "if(Number(text.slice(0,at))!==seen){location.reload();return;}var said=text.slice(at+1);"
                + "if(said&&!bar){bar=document.createElement('p');bar.setAttribute('role','status');"
                + "bar.style.cssText='position:fixed;left:0;right:0;bottom:0;margin:0;padding:1rem;max-width:none;"
                + "background:#7a1f1f;color:#fff;font:1rem sans-serif';document.body.appendChild(bar);}"
                + "if(bar){bar.hidden=!said;bar.textContent=said;}}).catch(function(){});},1000);})();\n";
    }

    private static String type(String file) {
        String ending = file.substring(file.lastIndexOf('.') + 1);
        return switch (ending) {
            case "css" -> "text/css; charset=utf-8";
            case "js" -> "text/javascript; charset=utf-8";
            case "svg" -> "image/svg+xml";
            case "png" -> "image/png";
            case "jpg", "jpeg" -> "image/jpeg";
            case "json" -> "application/json";
            case "xml" -> "application/xml";
            case "bib" -> "application/x-bibtex; charset=utf-8";
            case "ris" -> "application/x-research-info-systems";
            default -> "application/octet-stream";
        };
    }

    private static void send(HttpExchange exchange, int code, String type, String text) throws IOException {
        send(exchange, code, type, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, int code, String type, byte[] content) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        exchange.getResponseHeaders().set("Content-Security-Policy", "frame-ancestors 'none'");
        boolean head = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(code, head || content.length == 0 ? -1 : content.length);
        if (!head && content.length > 0) {
            exchange.getResponseBody().write(content);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }
}
