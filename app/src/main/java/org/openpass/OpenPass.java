package org.openpass;

import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.theme.aura.Aura;
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

    /** Starts the application; {@code --openpass.command=check} prints the invariants instead and exits. */
    public static void main(String[] args) {
        SpringApplication.run(OpenPass.class, args);
    }
}
