package org.openpass.operations;

import org.openpass.search.Rebuild;
import org.openpass.search.SearchUnavailable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * {@code --openpass.command=reindex}: makes the search index anew from the database while the system runs; the exit code is
 * 0 when every case is in it.
 */
@Configuration(proxyBeanMethods = false)
class ReindexCommand {

    @Bean
    @ConditionalOnProperty(name = "openpass.command", havingValue = "reindex")
    ReindexRun reindexRun(Rebuild rebuild) {
        return new ReindexRun(rebuild);
    }

    /** Prints how far it is when the command is run. */
    static final class ReindexRun implements ApplicationRunner, ExitCodeGenerator {

        private static final int EACH = 10_000;

        private final Rebuild rebuild;
        private boolean whole;

        ReindexRun(Rebuild rebuild) {
            this.rebuild = rebuild;
        }

        @Override
        public void run(ApplicationArguments args) {
            try {
                Rebuild.Report report = rebuild.run(written -> {
                    if (written % EACH == 0) {
                        System.out.printf("%,12d cases%n", written);
                    }
                });
                report.refused().forEach((number, reason) -> System.out.printf("%s cannot be indexed: %s%n", number, reason));
                whole = report.refused().isEmpty();
                System.out.printf("The search index is new: %,d cases.%n", report.cases());
            } catch (Rebuild.Running | SearchUnavailable e) {
                System.out.println(e.getMessage() + ". The index that served goes on; run it again.");
            }
        }

        @Override
        public int getExitCode() {
            return whole ? 0 : 1;
        }
    }
}
