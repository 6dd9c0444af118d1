package org.openpass.studio.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.ClientCallable;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpass.access.Actor;
import org.openpass.access.Actor.Role;
import org.openpass.authoring.DraftLists;
import org.openpass.authoring.DraftRefused;
import org.openpass.authoring.Drafts;
import org.openpass.authoring.Library;
import org.openpass.authoring.check.Attack;
import org.openpass.authoring.check.Finding;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.openpass.ui.BpmnEditor;
import org.openpass.ui.FileEditor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** What a session may send to the component of an editor though there is no editor: the server trusts nothing of it. */
@OpenPassTest
class ComponentDoorIT {

    private static final String WORK = "import-declaration";
    private static final String FILE = "processes/declaration/import-declaration.bpmn";
    /** Of each wall one. */
    private static final List<String> TRIED = List.of("a script", "an external entity", "XInclude", "a connector", "a colour that fetches",
            "a thousand million turns", "a script in a name");

    @Autowired
    SampleData samples;
    @Autowired
    Library library;
    @Autowired
    Drafts drafts;
    @Autowired
    DraftLists lists;
    @Autowired
    DraftCheck check;
    @Autowired
    JdbcClient jdbc;

    private final Actor yun = new Actor("yun", null, null, true, Set.of(Role.PROCESS_OWNER));
    private final FileEditor editor = new BpmnEditor("Diagram", "Properties");
    /** What a session may call of it, by name. */
    private final Map<String, Method> doors = doors();
    private long id;
    private DraftPage page;

    @BeforeEach
    void open() {
        samples.ready();
        Awaitility.await().until(() -> !library.versions(WORK, yun).isEmpty());
        asks(yun);
        id = drafts.begin(WORK, SampleData.unique("Attacked "), yun).id();
        page = new DraftPage(drafts, lists, check, id, new Silent());
        page.edit(editor, FILE);
    }

    @AfterEach
    void nobodyAsks() {
        SecurityContextHolder.clearContext();
    }

    /** A draft is bytes until it is submitted: they are kept, named, and read by nobody who would do what they say. */
    @Test
    void whatIsSentIsAStepThatTheCheckNamesAndNothingIsFetched() throws IOException {
        try (ServerSocket listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            List<Attack> attacks = Attack.all(listening.getLocalPort()).stream().filter(each -> TRIED.contains(each.what())).toList();
            assertThat(attacks).hasSize(TRIED.size()).allMatch(attack -> attack.path().equals(FILE));
            for (int n = 0; n < attacks.size(); n++) {
                send(text(attacks.get(n).content()));
                assertThat(kept()).as(attacks.get(n).what()).isEqualTo(attacks.get(n).content());
                assertThat(page.findings()).as(attacks.get(n).what()).filteredOn(Finding::isError).extracting(Finding::rule)
                        .contains(attacks.get(n).rule());
                assertThat(lists.get(id, yun).step()).isEqualTo(n + 1);
            }
            listening.setSoTimeout(50);
            assertThatThrownBy(listening::accept).as("who fetched something").isInstanceOf(SocketTimeoutException.class);
        }
        assertThat(lists.files(id, yun)).as("no other file").filteredOn(file -> file.step() > 0).hasSize(1);
    }

    @Test
    void whatMayNotBeKeptIsNotKeptWhateverThePageHasShown() {
        byte[] before = kept();
        assertThat(doors).containsOnlyKeys("step");
        send("x".repeat(Drafts.MOST_BYTES + 1));
        send("");
        send(null);
        asks(new Actor("yun", null, null, true, Set.of(Role.ADMINISTRATOR, Role.RISK_ANALYST)));
        send("<a/>");
        asks(yun);
        jdbc.sql("update authoring.drafts set confidential = true where id = ?").param(id).update();
        send("<b/>");
        jdbc.sql("update authoring.drafts set confidential = false where id = ?").param(id).update();
        drafts.withdraw(id, yun);
        send("<c/>");

        assertThat(kept()).isEqualTo(before);
        assertThat(jdbc.sql("select count(*) from authoring.steps where draft = ?").param(id).query(Long.class).single()).isZero();
    }

    /** As a session says it that calls a method of a component on the server. */
    private void send(String content) {
        try {
            doors.get("step").invoke(editor, content, "pause");
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("The session would break off", e.getCause());
        }
    }

    private static Map<String, Method> doors() {
        return Stream.<Class<?>>iterate(BpmnEditor.class, Class::getSuperclass).takeWhile(Objects::nonNull)
                .flatMap(type -> Stream.of(type.getDeclaredMethods())).filter(method -> method.isAnnotationPresent(ClientCallable.class))
                .peek(method -> method.setAccessible(true)).collect(Collectors.toMap(Method::getName, method -> method));
    }

    private byte[] kept() {
        return jdbc.sql("select content from authoring.draft_files where draft = ? and name = ?").params(id, FILE).query(byte[].class).single();
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.UTF_8);
    }

    private static void asks(Actor actor) {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(actor, null));
    }

    /** A page that nobody looks at. */
    private static final class Silent implements DraftPage.Around {

        @Override
        public void kept(int step) {
        }

        @Override
        public void overtaken(String file, String mine, DraftRefused by) {
        }

        @Override
        public void refused(String why) {
        }

        @Override
        public void saving(String state) {
        }

        @Override
        public void go(String file, String elementId) {
        }
    }
}
