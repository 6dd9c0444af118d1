package org.openpass.authoring.history;

import java.io.File;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.FS_POSIX;
import org.eclipse.jgit.util.SystemReader;

/**
 * Git that obeys what stands here and nothing else on the machine. JGit would ask an installed git for its settings, read the
 * settings of whoever runs the application (which may send a push elsewhere), keep its own measurements in that one's home, and
 * run a hook that lies in a repository before it pushes.
 */
final class PlainGit extends SystemReader.Delegate {

    /** Finds no hook, and no git. */
    private static final class NoHooks extends FS_POSIX {

        NoHooks() {
        }

        private NoHooks(FS other) {
            super(other);
        }

        @Override
        public FS newInstance() {
            return new NoHooks(this);
        }

        @Override
        public File findHook(Repository repository, String name) {
            return null;
        }

        @Override
        protected File discoverGitExe() {
            return null;
        }

        @Override
        protected File discoverGitSystemConfig() {
            return null;
        }
    }

    /** No file. */
    private static final class Nothing extends FileBasedConfig {

        Nothing(Config parent, FS files) {
            super(parent, null, files);
        }

        @Override
        public void load() {
            // There is nothing to be read.
        }

        @Override
        public void save() {
            // What JGit measures is measured anew.
        }

        @Override
        public boolean isOutdated() {
            return false;
        }
    }

    private static final FS FILES = new NoHooks();

    static {
        SystemReader.setInstance(new PlainGit(SystemReader.getInstance()));
    }

    private PlainGit(SystemReader machine) {
        super(machine);
    }

    static FS files() {
        return FILES;
    }

    @Override
    public FileBasedConfig openUserConfig(Config parent, FS files) {
        return new Nothing(parent, files);
    }

    @Override
    public FileBasedConfig openSystemConfig(Config parent, FS files) {
        return new Nothing(parent, files);
    }

    @Override
    public FileBasedConfig openJGitConfig(Config parent, FS files) {
        return new Nothing(parent, files);
    }

    /** Neither {@code GIT_SSH} nor any other variable of the environment changes what is done. */
    @Override
    public String getenv(String variable) {
        return variable.startsWith("GIT_") ? null : super.getenv(variable);
    }
}
