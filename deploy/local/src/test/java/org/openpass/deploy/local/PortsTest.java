package org.openpass.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortsTest {

    @TempDir
    private Path folder;

    @Test
    void aChosenPortIsKeptForTheNextStart() throws IOException {
        int first = new Ports(new DataDir(folder)).of("postgres", 0);
        assertThat(new Ports(new DataDir(folder)).of("postgres", 0)).isEqualTo(first);
    }

    @Test
    void aKeptPortThatSomebodyElseTookIsReplaced() throws IOException {
        int first = new Ports(new DataDir(folder)).of("postgres", 0);
        try (var taken = new ServerSocket()) {
            taken.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), first));
            assertThat(new Ports(new DataDir(folder)).of("postgres", 0)).isNotEqualTo(first);
            assertThatThrownBy(() -> new Ports(new DataDir(folder)).of("postgres", first))
                    .isInstanceOf(Refusal.class).hasMessageContaining("in use by another program");
        }
    }
}
