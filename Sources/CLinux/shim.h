// Linux calls that Swift's Glibc module leaves out, declared by hand.
// Never define _GNU_SOURCE here: debug builds of Swift then see two versions of the C library's headers.
#ifndef PORTAL_CLINUX_H
#define PORTAL_CLINUX_H

#include <stdint.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>

// <sys/timerfd.h> by hand: included, it would make <time.h> and its types ours instead of Glibc's.
struct itimerspec;
extern int timerfd_create(int clock, int flags);
extern int timerfd_settime(int fd, int flags, const struct itimerspec *new_value, struct itimerspec *old_value);

extern int accept4(int fd, struct sockaddr *address, socklen_t *length, int flags);

#endif
