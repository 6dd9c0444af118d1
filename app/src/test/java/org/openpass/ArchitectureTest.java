package org.openpass;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;
import org.springframework.util.StringUtils;

/** The house: four floors, arrows point down only. */
@AnalyzeClasses(packages = "org.openpass", importOptions = {ImportOption.DoNotIncludeTests.class,
        ArchitectureTest.WithoutTheLocalStack.class})
class ArchitectureTest {

    /** What tests start the application on is no part of it. */
    static final class WithoutTheLocalStack implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("/org/openpass/deploy/");
        }
    }

    private static final String[] EDGE = floor("gateway", "unipass", "portal", "workbench", "administration", "studio", "trial", "ui",
            "operations");
    private static final String[] DOMAIN = floor("declaration", "cargo", "risk", "requirement", "tariff", "collection",
            "certificate", "performance", "registration");
    private static final String[] PLATFORM = floor("engine", "casework", "access", "reference", "audittrail", "release",
            "search", "signals", "tasks", "documents", "mailbox", "continuity", "export", "exchange", "authoring");
    private static final String[] KERNEL = floor("terms");

    @ArchTest
    static final ArchRule arrowsBetweenFloorsPointDownOnly = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("org.openpass..").withOptionalLayers(true)
            .layer("edge").definedBy(EDGE)
            .layer("domain").definedBy(DOMAIN)
            .layer("platform").definedBy(PLATFORM)
            .layer("kernel").definedBy(KERNEL)
            .whereLayer("edge").mayNotBeAccessedByAnyLayer()
            .whereLayer("domain").mayOnlyBeAccessedByLayers("edge")
            .whereLayer("platform").mayOnlyBeAccessedByLayers("edge", "domain")
            .because("the floors are what keeps the application one that can be understood in parts");

    @ArchTest
    static final ArchRule everyClassStandsOnAFloor = classes().that().resideInAPackage("org.openpass.*..")
            .should().resideInAnyPackage(all(EDGE, DOMAIN, PLATFORM, KERNEL))
            .because("a new module is entered in its floor here");

    @ArchTest
    static final ArchRule onlyTheEngineModuleKnowsTheWorkflowEngine = noClasses()
            .that().resideOutsideOfPackage("org.openpass.engine..")
            .should().dependOnClassesThat().resideInAnyPackage("io.camunda..", "io.zeebe..")
            .because("the engine's version may change without a customs rule noticing");

    @ArchTest
    static final ArchRule screensAreTheEdgesAndTheModulesOwnViews = noClasses()
            .that(resideInAnyPackage(all(DOMAIN, PLATFORM, KERNEL)).and(outside("org.openpass..view..")))
            .should().dependOnClassesThat().resideInAnyPackage("com.vaadin..")
            .because("a rule of customs must not depend on how it is shown");

    @ArchTest
    static final ArchRule doorsAreTheEdges = noClasses()
            .that().resideInAnyPackage(all(DOMAIN, PLATFORM, KERNEL))
            .should().beAnnotatedWith("org.springframework.web.bind.annotation.RestController")
            .orShould().beAnnotatedWith("org.springframework.stereotype.Controller")
            .because("what comes in and goes out by HTTP belongs to the gateway");

    @ArchTest
    static final ArchRule nobodyMapsObjectsToTables = noClasses()
            .should().dependOnClassesThat().resideInAnyPackage("jakarta.persistence..", "org.hibernate..")
            .because("records and SQL show what is read and written");

    @ArchTest
    static final ArchRule modelsAreFreeOfFrameworks = noClasses().that().resideInAPackage("org.openpass..model..")
            .should().dependOnClassesThat(resideInAnyPackage("org.springframework..", "io.camunda..", "com.vaadin..",
                    "org.jooq..", "java.sql..").and(outside("org.springframework.modulith..")))
            .because("the law is read and tested without a container");

    @ArchTest
    static final ArchRule buttonsOfChoicesAreNotMarkedRequired = noClasses()
            .should().callMethodWhere(target(name("setRequiredIndicatorVisible"))
                    .and(target(owner(assignableTo(Select.class).or(assignableTo(DateTimePicker.class))))))
            .because("Vaadin writes aria-required on a button or a group then, which ARIA does not allow there");

    @ArchTest
    static final ArchRule timeIsInjected = noClasses()
            .that().resideInAnyPackage(all(DOMAIN, PLATFORM, KERNEL))
            .should().callMethod("java.time.Instant", "now").orShould().callMethod("java.time.LocalDate", "now")
            .orShould().callMethod("java.time.LocalDateTime", "now")
            .orShould().callMethod("java.time.ZonedDateTime", "now")
            .because("legal deadlines can be tested only with a clock that tests can move");

    /** Spring names a bean by its class's short name, wherever the class stands, and tells of two with one name only when it starts. */
    @ArchTest
    static void everyBeanHasANameOfItsOwn(JavaClasses application) {
        Map<String, List<String>> named = Stream.concat(
                application.stream().filter(type -> type.isMetaAnnotatedWith(Component.class)).map(type -> Map.entry(bean(type), type.getName())),
                application.stream().flatMap(type -> type.getMethods().stream()).filter(method -> method.isAnnotatedWith(Bean.class))
                        .map(method -> Map.entry(method.getName(), method.getFullName())))
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        assertThat(named).hasSizeGreaterThan(500);
        assertThat(named.values()).as("give one of them another name").allSatisfy(beans -> assertThat(beans).hasSize(1));
    }

    private static String bean(JavaClass type) {
        return type.getAnnotations().stream().filter(one -> one.getRawType().isEquivalentTo(Component.class)
                || one.getRawType().isMetaAnnotatedWith(Component.class)).flatMap(one -> one.get("value").stream())
                .filter(String.class::isInstance).map(Object::toString).filter(said -> !said.isEmpty()).findFirst()
                .orElseGet(() -> StringUtils.uncapitalizeAsProperty(ClassUtils.getShortName(type.getName())));
    }

    @Test
    void modulesUseOnlyWhatTheyDeclareAndOnlyWhatOthersOffer() {
        ApplicationModules.of(OpenPass.class, resideInAnyPackage("org.openpass.deploy..")).verify();
    }

    private static DescribedPredicate<JavaClass> outside(String packages) {
        return DescribedPredicate.not(resideInAnyPackage(packages));
    }

    private static String[] floor(String... modules) {
        return java.util.Arrays.stream(modules).map(module -> "org.openpass." + module + "..").toArray(String[]::new);
    }

    private static String[] all(String[]... floors) {
        return java.util.Arrays.stream(floors).flatMap(java.util.Arrays::stream).toArray(String[]::new);
    }
}
