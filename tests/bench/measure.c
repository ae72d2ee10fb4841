/*
 * measure COMMAND...: runs it with its standard output to nowhere and prints one line: seconds on
 * the clock, seconds of processor, and the most memory it ever held, in MB. The exit status is the
 * command's. What the shell's `time` cannot say is the memory.
 */
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <fcntl.h>
#include <time.h>
#include <unistd.h>

static double seconds_of(struct timeval time)
{
	return (double)time.tv_sec + (double)time.tv_usec / 1e6;
}

static double now(void)
{
	struct timespec time;

	clock_gettime(CLOCK_MONOTONIC, &time);
	return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

int main(int argc, char **argv)
{
	double begin = now();
	struct rusage usage;
	pid_t child = fork();
	int status;

	if (argc < 2 || child < 0)
		return 2;
	if (child == 0) {
		dup2(open("/dev/null", O_WRONLY | O_CLOEXEC), STDOUT_FILENO);
		execvp(argv[1], argv + 1);
		perror(argv[1]);
		_exit(127);
	}
	if (wait4(child, &status, 0, &usage) < 0)
		return 2;
	printf("%.3f %.3f %.1f\n", now() - begin,
	       seconds_of(usage.ru_utime) + seconds_of(usage.ru_stime),
	       (double)usage.ru_maxrss / 1024);
	return WIFEXITED(status) ? WEXITSTATUS(status) : 126;
}
