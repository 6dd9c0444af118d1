package org.openpass;

import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.theme.aura.Aura;
import java.util.Arrays;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
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

    /** What the screens configure by themselves; it needs a web server, and a command has none. */
    private static final String SCREENS = """
            com.vaadin.flow.spring.SpringBootAutoConfiguration,\
            com.vaadin.flow.spring.SpringSecurityAutoConfiguration,\
            com.vaadin.flow.spring.VaadinScopesConfig""";

    /** Starts the application; {@code --openpass.command=check} prints the invariants instead and exits. */
    public static void main(String[] args) {
        boolean command = Arrays.stream(args).anyMatch(a -> a.startsWith("--openpass.command="));
        if (!command) {
            SpringApplication.run(OpenPass.class, args);
            return;
        }
        SpringApplication application = new SpringApplication(OpenPass.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.setDefaultProperties(Map.of("openpass.engine.enabled", "false", "logging.level.root", "warn",
                "spring.autoconfigure.exclude", SCREENS));
        System.exit(SpringApplication.exit(application.run(args)));
    }
}
