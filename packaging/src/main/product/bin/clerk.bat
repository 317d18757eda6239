@echo off
call "%~dp0..\libexec\launch.bat" org.shubbak.clerk.ClerkMain %*
exit /b %ERRORLEVEL%
