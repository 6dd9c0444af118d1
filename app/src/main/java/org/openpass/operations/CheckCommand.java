package org.openpass.operations;

import java.util.Comparator;
import java.util.List;
import org.openpass.audittrail.AuditTrail;
import org.openpass.casework.Invariant;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** {@code --openpass.command=check}: prints I1 to I9 as counts; the exit code is 0 when all are zero. */
@Configuration(proxyBeanMethods = false)
class CheckCommand {

    @Bean
    Invariant auditChainVerifies(AuditTrail trail) {
        return Invariant.of("I7", "The chain of the audit trail verifies", trail::broken);
    }

    @Bean
    @ConditionalOnProperty(name = "openpass.command", havingValue = "check")
    CheckRun checkRun(List<Invariant> invariants) {
        return new CheckRun(invariants);
    }

    /** Prints the report when the command is run. */
    static final class CheckRun implements ApplicationRunner, ExitCodeGenerator {

        private final List<Invariant> invariants;
        private long broken;

        CheckRun(List<Invariant> invariants) {
            this.invariants = invariants;
        }

        @Override
        public void run(ApplicationArguments args) {
            for (Invariant invariant : invariants.stream().sorted(Comparator.comparing(Invariant::id)).toList()) {
                long count = invariant.violations();
                broken += count;
                System.out.printf("%s %6d  %s%n", invariant.id(), count, invariant.sentence());
            }
            System.out.println(broken == 0 ? "All invariants hold." : broken + " violations.");
        }

        @Override
        public int getExitCode() {
            return broken == 0 ? 0 : 1;
        }
    }
}
