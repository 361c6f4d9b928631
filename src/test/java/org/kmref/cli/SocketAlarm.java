package org.kmref.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ProtocolFamily;
import java.net.Socket;
import java.nio.channels.DatagramChannel;
import java.nio.channels.Pipe;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.channels.spi.AbstractSelector;
import java.nio.channels.spi.SelectorProvider;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.kmref.cli.session.ProcessEnvironment;
import org.kmref.cli.session.Screen;

/**
 * A process in which nobody gets a socket, and each that is wanted is counted. The JVM asks this provider for all channels; it is named
 * by {@code java.nio.channels.spi.SelectorProvider}.
 */
public final class SocketAlarm extends SelectorProvider {
    private static final AtomicInteger WANTED = new AtomicInteger();

    /** Runs every line of standard input as a command, and prints it with how many sockets it wanted. */
    public static void main(String[] args) throws IOException {
        trapSockets();
        Path folder = Path.of(args[0]);
        String text = new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
        for (String line : text.lines().toList()) {
            WANTED.set(0);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Kmref.run(
                    line.split(" ", -1),
                    new ProcessEnvironment(
                            Map.of("KMREF_CACHE", "off"),
                            folder,
                            folder,
                            Clock.fixed(Instant.parse("2026-11-29T12:00:00Z"), ZoneOffset.UTC),
                            new ByteArrayInputStream(new byte[0]),
                            out,
                            out,
                            Screen.NONE));
            System.out.println(WANTED.get() + " " + line);
        }
    }

    // The old sockets do not ask the provider.
    @SuppressWarnings("deprecation")
    private static void trapSockets() throws IOException {
        Socket.setSocketImplFactory(() -> {
            WANTED.incrementAndGet();
            throw new IllegalStateException("no socket here");
        });
    }

    private static IOException refused() {
        WANTED.incrementAndGet();
        return new IOException("no socket here");
    }

    @Override
    public DatagramChannel openDatagramChannel() throws IOException {
        throw refused();
    }

    @Override
    public DatagramChannel openDatagramChannel(ProtocolFamily family) throws IOException {
        throw refused();
    }

    @Override
    public Pipe openPipe() throws IOException {
        throw refused();
    }

    @Override
    public AbstractSelector openSelector() throws IOException {
        throw refused();
    }

    @Override
    public ServerSocketChannel openServerSocketChannel() throws IOException {
        throw refused();
    }

    @Override
    public SocketChannel openSocketChannel() throws IOException {
        throw refused();
    }
}
