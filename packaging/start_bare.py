"""A window with nothing in it: what the start of the frozen window is measured against."""

import sys
import time

from PySide6.QtWidgets import QApplication, QMainWindow

application = QApplication(sys.argv)
window = QMainWindow()
window.resize(1280, 800)
window.show()
application.processEvents()
print(time.perf_counter(), time.process_time(), flush=True)
window.close()
