package org.openpass;

import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;
import java.util.Arrays;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The application: a modular monolith on four floors, see docs/architecture.md. */
@SpringBootApplication
@Modulithic(systemName = "OpenPass")
@ConfigurationPropertiesScan
@EnableScheduling
@Push
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("styles.css")
public class OpenPass implements AppShellConfigurator {

    @Override
    public void configurePage(AppShellSettings page) {
        page.addFavIcon("icon", "icons/openpass.svg", "any");
    }

    /**
     * Starts the application; {@code --openpass.command=check} prints the invariants instead and exits, {@code reindex}
     * makes the search index anew.
     */
    public static void main(String[] args) {
        boolean command = Arrays.stream(args).anyMatch(a -> a.startsWith("--openpass.command="));
        if (!command) {
            SpringApplication.run(OpenPass.class, args);
            return;
        }
        SpringApplication application = new SpringApplication(OpenPass.class);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.setDefaultProperties(Map.of("openpass.engine.enabled", "false", "logging.level.root", "error"));
        System.exit(SpringApplication.exit(application.run(withoutPort(args))));
    }

    /** The screens' framework asks for a web context, so a command has one that listens nowhere. */
    private static String[] withoutPort(String[] args) {
        String[] all = Arrays.copyOf(args, args.length + 1);
        all[args.length] = "--server.port=-1";
        return all;
    }
}
