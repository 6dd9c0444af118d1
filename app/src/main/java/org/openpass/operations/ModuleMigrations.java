package org.openpass.operations;

import java.util.List;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One schema and one folder of migrations a module, each with a history of its own. */
@Configuration(proxyBeanMethods = false)
class ModuleMigrations {

    /** In the order in which modules build on each other. */
    static final List<String> MODULES = List.of("continuity", "engine", "access", "audittrail", "release", "reference",
            "exchange", "casework", "documents", "mailbox", "tasks", "authoring", "tariff", "cargo", "risk", "requirement", "collection",
            "declaration", "certificate", "registration",
            "performance");

    @Bean
    FlywayMigrationStrategy migrateEachModule() {
        return flyway -> MODULES.forEach(module -> Flyway.configure().configuration(flyway.getConfiguration())
                .schemas(module).defaultSchema(module).locations("classpath:db/migration/" + module)
                // Parts of a module that are built side by side may take numbers in another order than they are done.
                .outOfOrder(true).load().migrate());
    }
}
