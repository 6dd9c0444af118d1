package org.openpass.operations;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openpass.audittrail.AuditTrail;
import org.openpass.casework.Invariant;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** {@code --openpass.command=check}: prints I1 to I10 as counts; the exit code is 0 when all are zero. */
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

        private static final Duration PATIENCE = Duration.ofSeconds(15);

        private final List<Invariant> invariants;
        private long broken;

        CheckRun(List<Invariant> invariants) {
            this.invariants = invariants;
        }

        /** Work under way breaks an invariant for moments: what is broken is counted again until it is not, or stays. */
        @Override
        public void run(ApplicationArguments args) throws InterruptedException {
            for (Invariant invariant : invariants.stream().sorted(Comparator.comparingInt(CheckRun::number)).toList()) {
                long deadline = System.nanoTime() + PATIENCE.toNanos();
                long count = invariant.violations();
                while (count > 0 && System.nanoTime() < deadline) {
                    TimeUnit.MILLISECONDS.sleep(500);
                    count = invariant.violations();
                }
                broken += count;
                System.out.printf("%s %6d  %s%n", invariant.id(), count, invariant.sentence());
            }
            System.out.println(broken == 0 ? "All invariants hold." : broken + " violations.");
        }

        private static int number(Invariant invariant) {
            return Integer.parseInt(invariant.id().substring(1));
        }

        @Override
        public int getExitCode() {
            return broken == 0 ? 0 : 1;
        }
    }
}
