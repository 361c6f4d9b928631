package org.kmref.site.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The preview of a site, asked as a browser asks, and as nobody should. */
class SiteServerTest {
    private SiteServer server;
    private int port;

    @BeforeEach
    void start() throws IOException {
        server = new SiteServer(0);
        port = URI.create(server.address()).getPort();
        server.show(Map.of(
                "index.html", "<html><body><p>Hello</p></body></html>".getBytes(StandardCharsets.UTF_8),
                "themes/theory.html", "<html><body>Theory</body></html>".getBytes(StandardCharsets.UTF_8),
                "assets/site.css", "p {}".getBytes(StandardCharsets.UTF_8)));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void pagesAreShownWithTheScriptThatReloadsThem() throws IOException {
        assertThat(asked("GET / HTTP/1.1", "localhost:" + port))
                .startsWith("HTTP/1.1 200")
                .contains("text/html; charset=utf-8", "no-store", "nosniff")
                .contains("<p>Hello</p><script src=\"/.kmref/reload.js\"");
        assertThat(asked("GET /themes/theory.html HTTP/1.1", "127.0.0.1:" + port))
                .contains("Theory");
        assertThat(asked("GET /assets/site.css HTTP/1.1", "localhost:" + port))
                .contains("text/css")
                .endsWith("p {}");
        assertThat(asked("GET /.kmref/reload.js HTTP/1.1", "localhost:" + port)).contains("/.kmref/state");
    }

    @Test
    void aNewVersionAndAnErrorAreTold() throws IOException {
        assertThat(asked("GET /.kmref/state HTTP/1.1", "localhost:" + port)).endsWith("\r\n\r\n1\n");
        server.fail("list.yaml:3: what is wrong");
        assertThat(asked("GET /.kmref/state HTTP/1.1", "localhost:" + port)).endsWith("1\nlist.yaml:3: what is wrong");
        assertThat(asked("GET / HTTP/1.1", "localhost:" + port)).contains("Hello");
        server.show(Map.of());
        assertThat(asked("GET /.kmref/state HTTP/1.1", "localhost:" + port)).endsWith("\r\n\r\n2\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"example.org", "localhost", "localhost:1", "127.0.0.1.example.org", "[::2]"})
    void whoComesByAnotherNameIsRefused(String host) throws IOException {
        assertThat(asked("GET / HTTP/1.1", host)).startsWith("HTTP/1.1 403").doesNotContain("Hello");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "OPTIONS"})
    void nothingCanBeChanged(String method) throws IOException {
        assertThat(asked(method + " / HTTP/1.1", "localhost:" + port))
                .startsWith("HTTP/1.1 405")
                .contains("GET, HEAD");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nowhere", "/../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "//etc/passwd", "/themes"})
    void whatIsNoFileOfTheSiteIsNotThere(String path) throws IOException {
        assertThat(asked("GET " + path + " HTTP/1.1", "localhost:" + port)).startsWith("HTTP/1.1 404");
    }

    @Test
    void theHeadAloneIsGiven() throws IOException {
        assertThat(asked("HEAD / HTTP/1.1", "localhost:" + port))
                .startsWith("HTTP/1.1 200")
                .doesNotContain("Hello");
    }

    @Test
    void itListensOnThisMachineAlone() {
        assertThat(InetAddress.getLoopbackAddress().isLoopbackAddress()).isTrue();
        assertThat(server.address()).startsWith("http://localhost:");
    }

    private String asked(String request, String host) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write((request + "\r\nHost: " + host + "\r\nConnection: close\r\nContent-Length: 0\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
