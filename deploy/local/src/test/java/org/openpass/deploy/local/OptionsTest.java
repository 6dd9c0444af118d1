package org.openpass.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class OptionsTest {

    @Test
    void readsACommandWithItsOptions() {
        Options options = Options.parse("run", "--data", "/data", "--port", "9090", "--app", "app.jar", "--bank", "bank");
        assertThat(options.path("data")).isEqualTo(Path.of("/data"));
        assertThat(options.port()).isEqualTo(9090);
        assertThat(options.path("bank")).isEqualTo(Path.of("bank"));
    }

    @Test
    void saysInOneSentenceWhatIsWrong() {
        assertThatThrownBy(() -> Options.parse()).isInstanceOf(Refusal.class).hasMessageStartingWith("Usage");
        assertThatThrownBy(() -> Options.parse("run", "--speed", "9")).hasMessage("'run' does not know --speed.");
        assertThatThrownBy(() -> Options.parse("run", "--data")).hasMessage("A value is missing after --data.");
        assertThatThrownBy(() -> Options.parse("run", "--port", "99999").port()).hasMessageContaining("1 to 65535");
        assertThatThrownBy(() -> Options.parse("stores").path("data")).hasMessage("'stores' needs --data.");
    }
}
