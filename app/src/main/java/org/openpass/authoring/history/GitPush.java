package org.openpass.authoring.history;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.errors.TransportException;
import org.eclipse.jgit.lib.NullProgressMonitor;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.CredentialsProvider;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.RemoteRefUpdate;
import org.eclipse.jgit.transport.SshTransport;
import org.eclipse.jgit.transport.Transport;
import org.eclipse.jgit.transport.URIish;
import org.eclipse.jgit.transport.UsernamePasswordCredentialsProvider;
import org.eclipse.jgit.transport.sshd.SshdSessionFactory;
import org.eclipse.jgit.transport.sshd.SshdSessionFactoryBuilder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Sends the history to where it is reviewed. Only what goes on from what is there is taken: a history that was written over is
 * refused, and somebody looks.
 */
@Component
class GitPush {

    private static final int SECONDS = 30;
    private static final List<RefSpec> ALL = List.of(new RefSpec(GitFolder.MAIN + ":" + GitFolder.MAIN),
            new RefSpec("+refs/tags/*:refs/tags/*"));

    private final Map<Boolean, URIish> addresses = new HashMap<>();
    private final Map<Boolean, String> pushed = new HashMap<>();
    private final CredentialsProvider password;
    private final String keys;

    /** @param keys a folder with {@code id_ed25519}, or another key without a password, and {@code known_hosts} */
    GitPush(@Value("${openpass.history.push.url:}") String open, @Value("${openpass.history.push.risk-url:}") String risk,
            @Value("${openpass.history.push.username:}") String username,
            @Value("${openpass.history.push.password:}") String password,
            @Value("${openpass.history.push.ssh-keys:}") String keys) {
        address(false, "openpass.history.push.url", open);
        address(true, "openpass.history.push.risk-url", risk);
        if (!risk.isBlank() && risk.strip().equals(open.strip())) {
            throw new IllegalArgumentException("openpass.history.push.risk-url: another repository than openpass.history.push.url");
        }
        this.password = new UsernamePasswordCredentialsProvider(username, password);
        this.keys = keys;
    }

    private void address(boolean confidential, String setting, String text) {
        if (!text.isBlank()) {
            addresses.put(confidential, PushAddress.of(setting, text.strip()));
        }
    }

    boolean wanted(boolean confidential) {
        return addresses.containsKey(confidential);
    }

    /** @return why it could not be sent; empty: it is there */
    Optional<String> push(GitFolder folder, boolean confidential) {
        URIish address = addresses.get(confidential);
        try {
            Optional<String> head = folder.head();
            if (head.isEmpty() || head.get().equals(pushed.get(confidential))) {
                return Optional.empty();
            }
            Optional<String> refused = push(folder, address);
            if (refused.isEmpty()) {
                pushed.put(confidential, head.get());
            }
            return refused;
        } catch (IOException | RuntimeException e) {
            // Whatever a library throws is told, and the other repository is still sent.
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /** The same to an address that was judged. */
    Optional<String> push(GitFolder folder, URIish address) throws IOException {
        try (Repository repository = folder.open(); Transport transport = Transport.open(repository, address);
                SshdSessionFactory ssh = ssh()) {
            transport.setTimeout(SECONDS);
            transport.setCredentialsProvider(password);
            if (transport instanceof SshTransport line) {
                line.setSshSessionFactory(ssh);
            }
            return transport.push(NullProgressMonitor.INSTANCE, transport.findRemoteRefUpdatesFor(ALL)).getRemoteUpdates()
                    .stream().filter(update -> update.getStatus() != RemoteRefUpdate.Status.OK
                            && update.getStatus() != RemoteRefUpdate.Status.UP_TO_DATE).findFirst()
                    .map(update -> update.getRemoteName() + " was refused: " + (update.getMessage() == null
                            ? update.getStatus().toString() : update.getMessage()));
        } catch (TransportException e) {
            return Optional.of(e.getMessage());
        }
    }

    /** Hosts that the folder does not name are not spoken to; no agent and no settings of who runs the application are asked. */
    private SshdSessionFactory ssh() {
        File folder = (keys.isBlank() ? Path.of("/nonexistent") : Path.of(keys)).toFile();
        return new SshdSessionFactoryBuilder().setHomeDirectory(folder).setSshDirectory(folder)
                .setPreferredAuthentications("publickey").setConfigFile(ssh -> null).setConnectorFactory(null).build(null);
    }
}
